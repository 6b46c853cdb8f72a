import { seatExecutive } from '../../../src/core/executives/seat-executive.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { aPerson, asTheSystem, type Person } from '../factories.ts';
import { anOfficer, inTree } from '../offices/office-town.ts';
import type { Town } from '../open-town.ts';

export type Executive = Person & { executiveId: string };

/** An executive of a town from today; `ctx()` acts as her. */
export async function anExecutive(town: Town, name: string, divisionCode = '370215004'): Promise<Executive> {
  const person = await aPerson(town, name, '136****0002');
  const executiveId = await inTransaction(asTheSystem(town), (ctx) =>
    seatExecutive(ctx, { personId: person.id, divisionCode }),
  );
  return { ...person, executiveId };
}

export type OutreachTown = { office: Person; jiang: Executive; qin: Executive };

/** The district's office and two executives, the second of another town where it is named. */
export async function withTwoExecutives(town: Town, qinOf?: string): Promise<OutreachTown> {
  await inTree(town);
  const office = await anOfficer(town, '区里', { role: 'district', divisionCode: '370215' });
  return { office, jiang: await anExecutive(town, '江大姐'), qin: await anExecutive(town, '秦大姐', qinOf) };
}

/** The chair of a village, here herself. */
export async function aChair(town: Town, name: string, divisionCode: string): Promise<Person> {
  const person = await aPerson(town, name, '136****0009');
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .insertInto('appointments')
      .values({
        id: ctx.newId(),
        person_id: person.id,
        role: 'chair',
        division_code: divisionCode,
        appointed_at: ctx.now,
      })
      .execute(),
  );
  return person;
}
