import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  appointed,
  asTheSystem,
  byPhoneAlone,
  lettersDelivered,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { placeHome } from '../homes/desk/place-home.ts';
import { listHomesToFurnish, showFurnishing } from '../homes/desk/show-furnishing.ts';
import { titleLeaders } from '../homes/desk/title-leaders.ts';
import { listNotices } from '../notices/list-notices.ts';
import { exportPerson } from '../people/export-person.ts';
import { noteSignIn } from '../people/note-sign-in.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Actor } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { answerSuggestion } from '../suggestions/answer-suggestion.ts';
import { countOpenSuggestions } from '../suggestions/count-open-suggestions.ts';
import { listSuggestions } from '../suggestions/list-suggestions.ts';
import { submitSuggestion } from '../suggestions/submit-suggestion.ts';
import { listColleaguesBelow } from './list-colleagues-below.ts';
import { needsSecondStep } from './needs-second-step.ts';
import { noteResetByOperator } from './note-reset-by-operator.ts';
import { resetSecondStep } from './reset-second-step.ts';
import { showMyOffices } from './show-my-offices.ts';

let town: Town;
let home: { id: string };
let district: Person;
let townOffice: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  district = await anOfficer(town, '王科长');
  townOffice = await anOfficer(town, '李主席', { role: 'town', divisionCode: '370215002' });
});
afterAll(() => town.close());

const needed = { kind: 'forbidden', code: 'second-step-needed' };

describe('an office before its second step', () => {
  test('sees and answers no suggestion, and is told what is missing', async () => {
    await submitSuggestion((await aPerson(town, '赵大娘')).ctx(), { body: '热水壶漏水' });
    const { items } = await listSuggestions(district.ctx(), { which: 'open' });
    const alone = byPhoneAlone(district);
    await expect(listSuggestions(alone.ctx(), { which: 'open' })).rejects.toMatchObject(needed);
    expect(await countOpenSuggestions(alone.ctx())).toBeNull();
    const answer = { id: items[0]?.id ?? '', answer: '换了' };
    await expect(answerSuggestion(alone.ctx(), answer)).rejects.toMatchObject({ kind: 'not-found' });
    await answerSuggestion(district.ctx(), answer);
  });

  test('writes no page of a home and gives no title', async () => {
    const alone = byPhoneAlone(district);
    expect(await listHomesToFurnish(alone.ctx())).toEqual({ homes: [], mayTitleLeaders: false });
    await expect(showFurnishing(alone.ctx(), home.id)).rejects.toMatchObject(needed);
    const place = {
      homeId: home.id,
      kind: 'village' as const,
      parentId: null,
      leader: { title: '微家长', name: '' },
    };
    await expect(placeHome(alone.ctx(), place)).rejects.toMatchObject(needed);
    const title = { kind: null, title: '主任' };
    await expect(titleLeaders(alone.ctx(), title)).rejects.toMatchObject(needed);
    expect((await listHomesToFurnish(district.ctx())).homes).toContainEqual(expect.objectContaining(home));
  });

  test('is hidden from its rows by the database too, though the statement names them', async () => {
    const seen = (person: Person) =>
      inTransaction(person.ctx(), async ({ db }) => {
        const { rows } = await sql`select from ${cellTable(town.cells[0], 'suggestions')}`.execute(db);
        return rows.length;
      });
    expect(await seen(district)).toBeGreaterThan(0);
    expect(await seen(byPhoneAlone(district))).toBe(0);
    // The setting ends with its transaction: the connection's next visitor has none of it.
    expect(await seen(byPhoneAlone(district))).toBe(0);
  });

  test('still keeps its own home as its host', async () => {
    const both = await appointed(town, await anOfficer(town, '孙姐'), { home });
    expect((await listHomesToFurnish(byPhoneAlone(both).ctx())).homes).toMatchObject([{ id: home.id }]);
    await showFurnishing(byPhoneAlone(both).ctx(), home.id);
  });
});

test('a host and a resident need no second step', async () => {
  const host = await aHost(town, '江大姐', await aHome(town, '名都苑'));
  for (const person of [host, await aPerson(town, '周姐')]) {
    const alone = byPhoneAlone(person);
    expect(await needsSecondStep(alone.ctx())).toBe(false);
    expect(await showMyOffices(alone.ctx())).toBe('none');
    await expect(listColleaguesBelow(alone.ctx())).rejects.toMatchObject({ code: 'office-only' });
  }
  expect(await needsSecondStep(byPhoneAlone(district).ctx())).toBe(true);
  expect(await showMyOffices(byPhoneAlone(district).ctx())).toBe('behind-the-second-step');
  expect(await showMyOffices(district.ctx())).toBe('open');
  expect(await needsSecondStep(asTheSystem(town))).toBe(false);
});

describe('taking away a second step', () => {
  /** Everybody here belongs to this district alone. */
  const cellsOf = (accountId: string) =>
    Promise.resolve(
      [district, townOffice].map((one) => one.ctx()).filter(({ actor }) => accountIn(actor) === accountId),
    );
  const accountIn = (actor: Actor) => (actor.kind === 'person' ? actor.accountId : null);

  const auditOf = (personId: string) =>
    town.owner
      .withSchema('d370215')
      .selectFrom('audit')
      .select(['verb', 'actor_id', 'subject_id'])
      .where('person_id', '=', personId)
      .where('verb', '=', 'reset-second-step')
      .execute();

  test('the office above does it, it is written down, and she is told', async () => {
    expect(await listColleaguesBelow(district.ctx())).toMatchObject([
      { personId: townOffice.id, name: '李主席', phoneMasked: '135****0003' },
    ]);
    const { accountId } = await resetSecondStep(district.ctx(), { personId: townOffice.id }, { cellsOf });
    expect(townOffice.ctx().actor).toMatchObject({ accountId });
    await lettersDelivered(town);
    expect(await listNotices(townOffice.ctx())).toMatchObject([{ kind: 'second-step-reset' }]);
    expect(await auditOf(townOffice.id)).toEqual([
      { verb: 'reset-second-step', actor_id: district.id, subject_id: townOffice.id },
    ]);
  });

  test('nobody does it upwards, beside herself, to a stranger, or without her own second step', async () => {
    const colleague = await anOfficer(town, '周科长');
    const resident = await aPerson(town, '吴婶');
    const reset = (by: Person, whom: Person) => resetSecondStep(by.ctx(), { personId: whom.id }, { cellsOf });
    const missing = { code: 'colleague-not-found' };
    await expect(reset(townOffice, district)).rejects.toMatchObject(missing);
    await expect(reset(district, colleague)).rejects.toMatchObject(missing);
    await expect(reset(district, district)).rejects.toMatchObject(missing);
    await expect(reset(district, resident)).rejects.toMatchObject(missing);
    const nobody = resetSecondStep(district.ctx(), { personId: 'nobody' }, { cellsOf });
    await expect(nobody).rejects.toMatchObject(missing);
    await expect(reset(byPhoneAlone(district), townOffice)).rejects.toMatchObject(needed);
    await expect(reset(resident, townOffice)).rejects.toMatchObject({ code: 'office-only' });
  });

  test('for the district itself the machine room does it, and nobody from a page', async () => {
    await noteResetByOperator(asTheSystem(town), { personId: district.id });
    await lettersDelivered(town);
    expect(await listNotices(district.ctx())).toMatchObject([{ kind: 'second-step-reset' }]);
    await expect(noteResetByOperator(district.ctx(), { personId: district.id })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

test('she hears of a second step and of a passkey that were set, and reads who did it', async () => {
  const she = await anOfficer(town, '宋姐', { role: 'town', divisionCode: '370215003' });
  await noteSignIn(she.ctx(), { verb: 'set-second-step' });
  await noteSignIn(she.ctx(), { verb: 'renew-recovery-codes' });
  await noteSignIn(she.ctx(), { verb: 'add-passkey' });
  await lettersDelivered(town);
  expect((await listNotices(she.ctx())).map(({ kind }) => kind)).toEqual([
    'second-step-set',
    'second-step-set',
  ]);
});

test('she hears that an account outside lets her in no more, and takes it along in her export', async () => {
  const she = await aPerson(town, '王大姐');
  await noteSignIn(she.ctx(), { verb: 'join-wechat' });
  await noteSignIn(she.ctx(), { verb: 'sever-wechat' });
  await lettersDelivered(town);
  expect((await listNotices(she.ctx())).map(({ kind }) => kind)).toEqual(['outside-severed']);
  const { aboutHer } = await exportPerson(she.ctx());
  expect(aboutHer['audit']?.map(({ verb }) => verb)).toContain('sever-wechat');
});
