import type { Reader } from '../../../src/core/requests/request-policy.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  asNobody,
  asTheSystem,
  byPhoneAlone,
  type Person,
} from '../factories.ts';
import { seated } from '../offices/seated.ts';
import type { Town } from '../open-town.ts';

/** Somebody as the policy sees her; nobody where nobody has signed in. */
export type Persona = { name: string; ctx: Person['ctx']; reader: Reader; office: boolean };

export type Cast = { personas: Persona[]; home: { id: string }; she: Person; owner: Person; walled: Person };

const nothing = { isOfTheDesk: false, isProfessional: false, homes: [], isWalledOff: false, standing: null };

async function appointedAs(
  town: Town,
  person: Person,
  role: 'auditor' | 'operator' | 'chair',
): Promise<Person> {
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .insertInto('appointments')
      .values({
        ...{ id: ctx.newId(), person_id: person.id, role, division_code: '370215' },
        appointed_at: ctx.now,
      })
      .execute(),
  );
  return person;
}

type Somebody = [name: string, person: Person, is: Partial<Reader>];

async function everybody(
  town: Town,
  { home, she, owner, walled }: Omit<Cast, 'personas'>,
): Promise<Somebody[]> {
  const away = await aHome(town, '名都苑');
  const desk = await seated(town, await aPerson(town, '秦大姐'), 'rights');
  return [
    ['the desk', desk, { isOfTheDesk: true }],
    ['the desk by phone alone', byPhoneAlone(desk), {}],
    ['the one of the desk whom she named', walled, { isOfTheDesk: true, isWalledOff: true }],
    ['the mediator who has it', owner, { isProfessional: true }],
    ['that mediator by phone alone', byPhoneAlone(owner), {}],
    [
      'another mediator',
      await seated(town, await aPerson(town, '何大姐'), 'mediator'),
      { isProfessional: true },
    ],
    [
      'a counsellor',
      await seated(town, await aPerson(town, '叶大姐'), 'counsellor'),
      { isProfessional: true },
    ],
    ['the host of her home', await aHost(town, '江大姐', home), { homes: [home] }],
    ['the host of another home', await aHost(town, '于大姐', away), { homes: [away] }],
    ['the district’s office', await anOfficer(town, '宋大姐'), {}],
    ['her town’s office', await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215' }), {}],
    ['the chair', await appointedAs(town, await aPerson(town, '矫大姐'), 'chair'), {}],
    ['the auditor', await appointedAs(town, await aPerson(town, '严大姐'), 'auditor'), {}],
    ['the operator', await appointedAs(town, await aPerson(town, '纪大姐'), 'operator'), {}],
    ['a neighbour', await aPerson(town, '路过的'), {}],
    ['herself', she, {}],
  ];
}

/** Everybody who may stand before a request, each with what she is; what she is told of it follows from that alone. */
export async function theCast(town: Town): Promise<Cast> {
  const home = await aHome(town);
  const she = await aPerson(town, '王大姐');
  const owner = await seated(town, await aPerson(town, '史大姐'), 'counsellor');
  const walled = await seated(town, await aPerson(town, '严秀英'), 'rights');
  const others = await everybody(town, { home, she, owner, walled });
  const personas = others.map(([name, { ctx, id: personId }, is]): Persona => {
    const { actor } = ctx();
    const office = actor.kind === 'person' && actor.secondStepDone === true;
    return { name, ctx, office, reader: { ...nothing, personId, ...is } };
  });
  const nobody: Persona = {
    ...{ name: 'nobody', ctx: () => asNobody(town), office: false, reader: { ...nothing, personId: '' } },
  };
  return { personas: [...personas, nobody], home, she, owner, walled };
}
