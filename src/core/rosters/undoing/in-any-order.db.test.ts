import { afterEach, beforeEach, expect, test } from 'vitest';
import { asTheSystem, moveClock } from '../../../../tests/support/factories.ts';
import {
  aVillageTown,
  faultsOn,
  qian,
  type VillageTown,
} from '../../../../tests/support/outreach/village-town.ts';
import { aReadRoster, taken, takenBack } from '../../../../tests/support/rosters/taken-roster.ts';
import { endGroupLeader } from '../../group-leaders/end-group-leader.ts';
import { listGroupLeaders } from '../../group-leaders/list-group-leaders.ts';
import { nameGroupLeader } from '../../group-leaders/name-group-leader.ts';
import { countHouseholds } from '../../households/count-households.ts';
import { findCount } from '../../households/household-queries.ts';
import { leadVillage } from '../../links/lead-village.ts';
import { listChairsOf } from '../../links/link-queries.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { forgetRosters } from '../forget-rosters.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
});
afterEach(() => place.town.close());

const aDayLater = () => moveClock(place.town, { minutes: 1440 });

/** A roster of one line that has been taken; a day later. */
async function one(
  kind: 'chairs' | 'groupLeaders' | 'households',
  header: string[],
  row: string[],
): Promise<string> {
  const rosterId = await aReadRoster(place, kind, [header, ['村302', ...row]]);
  await taken(place, rosterId);
  aDayLater();
  return rosterId;
}

/** It is taken back, and a night goes by in which nothing is kept that nobody needs. */
async function undo(rosterId: string): Promise<void> {
  await takenBack(place, rosterId);
  aDayLater();
  await forgetRosters(asTheSystem(place.town));
}

const ofLeader = (name: string) => one('groupLeaders', ['村居', '组别', '姓名'], ['东组', name]);
const ofChair = (name: string, executive: string) =>
  one('chairs', ['村居', '妇联主席', '联系执委'], [name, executive]);

const ofHouseholds = (number: number) => one('households', ['村居', '户数'], [String(number)]);

const named = (name: string) =>
  nameGroupLeader(place.office.ctx(), { villageCode: qian, groupName: '东组', name });
const leading = async () =>
  (await listGroupLeaders(place.office.ctx(), { villageCode: qian })).map(({ name }) => name);

const { jiang, qin } = { jiang: '江大姐', qin: '秦大姐' };
const led = (personId: string, chairName: string) =>
  leadVillage(place.office.ctx(), { villageCode: qian, personId, chairName });
const chairs = async () =>
  (await inTransaction(asTheSystem(place.town), ({ db }) => listChairsOf(db, [qian]))).map(
    ({ name, executiveId }) => [name, executiveId === place.jiang.executiveId ? jiang : qin],
  );
const namesKept = async (names: readonly string[]) =>
  (
    await place.town.owner
      .withSchema('d370215')
      .selectFrom('people')
      .select('name')
      .where('name', 'in', names)
      .execute()
  ).map(({ name }) => name);

/** All orders of the numbers of three rosters. */
const orders = [
  ...[
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ],
];

test.each(orders)(
  'three rosters on one group, undone as %i %i %i: who led it before them leads it again',
  async (...order) => {
    await named('甲');
    aDayLater();
    const names = ['乙', '丙', '丁'];
    const rosters: string[] = [];
    for (const name of names) rosters.push(await ofLeader(name));
    expect(await leading()).toEqual(['丁']);
    for (const nth of order) {
      await undo(rosters[nth] ?? '');
      expect(await leading()).toHaveLength(1);
      expect(await leading()).not.toEqual([names[nth]]);
    }
    expect([await leading(), await namesKept(names)]).toEqual([['甲'], []]);
  },
);

test.each(orders)(
  'three rosters on one chair, undone as %i %i %i: who was it before them is it again',
  async (...order) => {
    await led(place.jiang.id, '甲');
    aDayLater();
    const names = ['乙', '丙', '丁'];
    const rosters: string[] = [];
    for (const [nth, name] of names.entries()) rosters.push(await ofChair(name, nth === 1 ? jiang : qin));
    expect(await chairs()).toEqual([['丁', qin]]);
    for (const nth of order) {
      await undo(rosters[nth] ?? '');
      expect((await chairs()).map(([name]) => name)).not.toEqual([names[nth]]);
    }
    expect([await chairs(), await namesKept(names)]).toEqual([[['甲', jiang]], []]);
    expect(await faultsOn(place, dayOf(place.town.clock()))).toEqual([]);
  },
);

test('where nobody led the group before the first of them, nobody does once both are undone', async () => {
  const [first, second] = [await ofLeader('乙'), await ofLeader('丙')];
  await undo(first);
  expect(await leading()).toEqual(['丙']);
  await undo(second);
  expect(await leading()).toEqual([]);
});

test('whoever was named by hand between two rosters leads again, and not who was before the first', async () => {
  await named('甲');
  aDayLater();
  const first = await ofLeader('乙');
  await named('手');
  aDayLater();
  const second = await ofLeader('丙');
  await undo(first);
  await undo(second);
  expect(await leading()).toEqual(['手']);
});

test('a leader whose time the office has ended stays away, whatever is undone', async () => {
  await named('甲');
  aDayLater();
  const [first, second] = [await ofLeader('乙'), await ofLeader('丙')];
  await undo(second);
  const [again] = await listGroupLeaders(place.office.ctx(), { villageCode: qian });
  await endGroupLeader(place.office.ctx(), { leaderId: again?.id ?? '' });
  await undo(first);
  expect(await leading()).toEqual([]);
});

test.each(orders)(
  'three rosters on one number of households, undone as %i %i %i: it is what it was before them',
  async (...order) => {
    const count = async () =>
      (await inTransaction(asTheSystem(place.town), ({ db }) => findCount(db, qian)))?.households;
    await ofHouseholds(60);
    const numbers = [70, 80, 90];
    const rosters: string[] = [];
    for (const number of numbers) rosters.push(await ofHouseholds(number));
    for (const nth of order) {
      await undo(rosters[nth] ?? '');
      expect(await count()).not.toBe(numbers[nth]);
    }
    expect(await count()).toBe(60);
  },
);

test('a number that another roster says too stays when the first is taken back, and so does one that the office says', async () => {
  const count = async () =>
    (await inTransaction(asTheSystem(place.town), ({ db }) => findCount(db, qian)))?.households;
  await ofHouseholds(60);
  const [first, second] = [await ofHouseholds(70), await ofHouseholds(70)];
  await undo(first);
  expect(await count()).toBe(70);
  await undo(second);
  expect(await count()).toBe(60);
  const third = await ofHouseholds(80);
  await countHouseholds(place.office.ctx(), { areaCode: qian, households: 80 });
  await undo(third);
  expect(await count()).toBe(80);
});
