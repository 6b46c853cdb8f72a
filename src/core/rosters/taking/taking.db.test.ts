import { afterEach, beforeEach, expect, test } from 'vitest';
import { asTheSystem, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { faultsOn, reachOf } from '../../../../tests/support/outreach/village-town.ts';
import { tableOf } from '../../../../tests/support/rosters/tables.ts';
import { handOverLinks } from '../../links/hand-over-links.ts';
import { leaveAsExecutive } from '../../executives/leave-as-executive.ts';
import { listMyLinks } from '../../links/list-my-links.ts';
import { dayOf } from '../../shared/dates.ts';
import { readRoster } from '../read-roster.ts';
import { showRoster } from '../show-roster.ts';
import { advanceRoster, advanceRosters } from './advance-rosters.ts';
import { takeRoster } from './take-roster.ts';
import { undoRoster } from '../undoing/undo-roster.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town));
});
afterEach(() => town.close());

/** So many women of 泉东新村, each with a phone of her own. */
async function aRosterOf(women: number): Promise<string> {
  const rows = Array.from({ length: women }, (_, nth) => [
    ...[`王${nth}`, '泉东新村', `1380000${String(nth).padStart(4, '0')}`],
    nth % 2 === 0 ? '江大姐' : '秦大姐',
  ]);
  const lines = tableOf([['姓名', '村居', '手机', '联系执委'], ...rows]);
  const why = { basis: 'consent', purpose: '日常联系', keepUntil: '2027-06-30' } as const;
  const wish = { kind: 'women', divisionCode: '370215', fileName: '名册.csv', ...why } as const;
  return (await readRoster(office.ctx(), wish, { lines, personOfPhone: async () => null })).id;
}

const show = (rosterId: string) => showRoster(office.ctx(), { rosterId });
const links = async () => (await reachOf({ office }, '370215')).links;
const faults = () => faultsOn({ town }, dayOf(town.clock()));

async function toItsEnd(rosterId: string): Promise<void> {
  while (await advanceRoster(asTheSystem(town), rosterId));
}

test('four processes that take one roster at once take each line once', async () => {
  const rosterId = await aRosterOf(3200);
  await takeRoster(office.ctx(), { rosterId });
  await Promise.all(Array.from({ length: 4 }, () => advanceRosters(asTheSystem(town))));
  await toItsEnd(rosterId);
  expect(await show(rosterId)).toMatchObject({ state: 'taken', rows: 3200, taken: 3200, refused: 0 });
  expect(await links()).toBe(3200);
  expect(await listMyLinks(jiang.ctx())).toHaveLength(1600);
  expect(await faults()).toEqual([]);
});

test('what stopped half-way is shown as it stands, and the chores of the next minute go on with it', async () => {
  const rosterId = await aRosterOf(1700);
  await takeRoster(office.ctx(), { rosterId });
  expect(await advanceRoster(asTheSystem(town), rosterId)).toBe(true);
  expect(await show(rosterId)).toMatchObject({ state: 'taking', taken: 1500, ready: 200 });
  expect(await links()).toBe(1500);
  expect(await faults()).toEqual([]);
  await advanceRosters(asTheSystem(town));
  expect(await show(rosterId)).toMatchObject({ state: 'taken', taken: 1700, ready: 0 });
});

test('a roster is taken once, and taken back once, and only in its time', async () => {
  const rosterId = await aRosterOf(3);
  await expect(undoRoster(office.ctx(), { rosterId })).rejects.toMatchObject({ code: 'roster-not-taken' });
  await takeRoster(office.ctx(), { rosterId });
  await expect(takeRoster(office.ctx(), { rosterId })).rejects.toMatchObject({
    code: 'roster-taken-already',
  });
  await toItsEnd(rosterId);
  moveClock(town, { minutes: 31 * 24 * 60 });
  await expect(undoRoster(office.ctx(), { rosterId })).rejects.toMatchObject({ code: 'undo-too-late' });
});

test('who was handed over since is taken back too, and nobody is counted twice', async () => {
  const rosterId = await aRosterOf(4);
  await takeRoster(office.ctx(), { rosterId });
  await toItsEnd(rosterId);
  await handOverLinks(office.ctx(), { fromId: jiang.executiveId, toId: qin.executiveId });
  expect(await listMyLinks(qin.ctx())).toHaveLength(4);
  await undoRoster(office.ctx(), { rosterId });
  await toItsEnd(rosterId);
  expect(await listMyLinks(qin.ctx())).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('a line whose executive has left since it was read is refused, and the others are taken', async () => {
  const rosterId = await aRosterOf(4);
  await leaveAsExecutive(office.ctx(), { executiveId: qin.executiveId });
  await takeRoster(office.ctx(), { rosterId });
  await toItsEnd(rosterId);
  expect(await show(rosterId)).toMatchObject({
    ...{ rows: 4, taken: 2, refused: 2 },
    problems: [{ problem: 'executive-unknown', rows: 2 }],
  });
  expect(await faults()).toEqual([]);
});
