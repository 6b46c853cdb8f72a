import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asTheSystem, type Person } from '../../../../tests/support/factories.ts';
import { withTwoExecutives } from '../../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { faultsOn, reachOf } from '../../../../tests/support/outreach/village-town.ts';
import { tableOf } from '../../../../tests/support/rosters/tables.ts';
import { phoneMark } from '../../people/phones/kept-phone.ts';
import { insertWish } from '../../people/phones/no-contact.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { readRoster } from '../read-roster.ts';
import { showRoster } from '../show-roster.ts';
import { advanceRoster, advanceRosters } from './advance-rosters.ts';
import { stopRoster } from './stop-roster.ts';
import { takeRoster } from './take-roster.ts';
import { undoRoster } from '../undoing/undo-roster.ts';

let town: Town;
let office: Person;
beforeEach(async () => {
  town = await openTown();
  ({ office } = await withTwoExecutives(town));
});
afterEach(() => town.close());

async function aRosterOf(women: number, digit: string): Promise<string> {
  const rows = Array.from({ length: women }, (_, nth) => [
    ...[`王${digit}${nth}`, '泉东新村', `138${digit}000${String(nth).padStart(4, '0')}`, '江大姐'],
  ]);
  const lines = tableOf([['姓名', '村居', '手机', '联系执委'], ...rows]);
  const why = { basis: 'consent', purpose: '日常联系', keepUntil: '2027-06-30' } as const;
  const wish = { kind: 'women', divisionCode: '370215', fileName: '名册.csv', ...why } as const;
  return (await readRoster(office.ctx(), wish, { lines, personOfPhone: async () => null })).id;
}

const show = (rosterId: string) => showRoster(office.ctx(), { rosterId });
const faults = () => faultsOn({ town }, dayOf(town.clock()));

/** As a disk that is full, or a rule of the database that nobody thought of: no phone can be kept. */
const breakPhones = () =>
  sql`create function d370215.refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    create trigger refuse before insert on d370215.person_phones execute function d370215.refuse()`.execute(
    town.owner,
  );
const mendPhones = () => sql`drop trigger refuse on d370215.person_phones`.execute(town.owner);

/** The chore of so many minutes, each of which fails. */
async function minutesThatFail(minutes: number): Promise<void> {
  for (let nth = 0; nth < minutes; nth += 1)
    await expect(advanceRosters(asTheSystem(town))).rejects.toBeInstanceOf(AggregateError);
}

test('one that cannot go on holds others back for five minutes, and then says that it is stuck', async () => {
  const [stuck, other] = [await aRosterOf(3, '1'), await aRosterOf(3, '2')];
  await takeRoster(office.ctx(), { rosterId: stuck });
  await breakPhones();
  await minutesThatFail(4);
  expect(await show(stuck)).toMatchObject({ state: 'taking', taken: 0, isStuck: false });
  await expect(takeRoster(office.ctx(), { rosterId: other })).rejects.toMatchObject({
    code: 'another-roster-under-way',
  });
  await minutesThatFail(1);
  expect(await show(stuck)).toMatchObject({ state: 'taking', isStuck: true });
  await takeRoster(office.ctx(), { rosterId: other });
  await mendPhones();
  // The one that was stuck waits for the other to be done.
  for (let minute = 0; minute < 2; minute += 1) await advanceRosters(asTheSystem(town));
  for (const rosterId of [stuck, other])
    expect(await show(rosterId)).toMatchObject({ state: 'taken', taken: 3, isStuck: false });
  expect(await faults()).toEqual([]);
});

test('one that goes on again is judged anew: whom another brought meanwhile, and who said no, it does not bring', async () => {
  const stuck = await aRosterOf(3, '5');
  await takeRoster(office.ctx(), { rosterId: stuck });
  await breakPhones();
  await minutesThatFail(5);
  const other = await aRosterOf(2, '5');
  await takeRoster(office.ctx(), { rosterId: other });
  await mendPhones();
  await inTransaction(asTheSystem(town), async (ctx) =>
    insertWish(ctx.db, [await phoneMark(ctx, '13850000002')], ctx.now),
  );
  for (let minute = 0; minute < 2; minute += 1) await advanceRosters(asTheSystem(town));
  expect(await show(other)).toMatchObject({ state: 'taken', taken: 2 });
  expect(await show(stuck)).toMatchObject({ state: 'taken', taken: 0, refused: 3 });
  expect((await reachOf({ office }, '370215')).links).toBe(2);
  expect(await faults()).toEqual([]);
});

test('one that is stuck and stopped is stuck no more', async () => {
  const rosterId = await aRosterOf(1, '6');
  await takeRoster(office.ctx(), { rosterId });
  await breakPhones();
  await minutesThatFail(5);
  await stopRoster(office.ctx(), { rosterId });
  expect(await show(rosterId)).toMatchObject({ state: 'taken', taken: 0, refused: 1, isStuck: false });
});

test('stopped, what is taken stays and can be taken back, and the rest is refused with why', async () => {
  const rosterId = await aRosterOf(1502, '3');
  await takeRoster(office.ctx(), { rosterId });
  await advanceRoster(asTheSystem(town), rosterId);
  await stopRoster(office.ctx(), { rosterId });
  expect(await show(rosterId)).toMatchObject({
    ...{ state: 'taken', rows: 1502, taken: 1500, refused: 2 },
    problems: [{ problem: 'stopped', rows: 2 }],
  });
  await expect(stopRoster(office.ctx(), { rosterId })).rejects.toMatchObject({
    code: 'roster-not-under-way',
  });
  await undoRoster(office.ctx(), { rosterId });
  await advanceRoster(asTheSystem(town), rosterId);
  expect(await show(rosterId)).toMatchObject({ state: 'undoing', undone: 200, refused: 2 });
  expect((await reachOf({ office }, '370215')).links).toBe(1300);
  expect(await faults()).toEqual([]);
});

test('a roster that was never begun to be taken, or is another office’s, is not stopped', async () => {
  const rosterId = await aRosterOf(1, '4');
  await expect(stopRoster(office.ctx(), { rosterId })).rejects.toMatchObject({
    code: 'roster-not-under-way',
  });
  await expect(stopRoster(office.ctx(), { rosterId: office.id })).rejects.toMatchObject({
    code: 'roster-not-found',
  });
});
