import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { moveClock } from '../../../tests/support/factories.ts';
import {
  arranged,
  aVillageTown,
  merged,
  prepared,
  qian,
  spring,
  sun,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { aReadRoster, taken } from '../../../tests/support/rosters/taken-roster.ts';
import { listRefused } from '../rosters/list-refused.ts';
import { undoVillageMerger } from '../village-mergers/undo-village-merger.ts';
import { listGroupLeaders } from './list-group-leaders.ts';
import { nameGroupLeader } from './name-group-leader.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
});
afterEach(() => place.town.close());

type Wish = Partial<Parameters<typeof nameGroupLeader>[1]>;
const named = (name: string, wish: Wish = {}) =>
  nameGroupLeader(place.office.ctx(), { villageCode: spring, groupName: '东组', ...wish, name });

/** Of each leader of a village: her name, her group, and the village that it was of. */
const leadersOf = async (villageCode: string) =>
  (await listGroupLeaders(place.office.ctx(), { villageCode })).map((one) =>
    [one.ofVillageName ?? '', one.groupName, one.name].join(' ').trim(),
  );

/** Two villages with a group of one name each become one. */
async function twoEasts(): Promise<string> {
  await named('钱家的', { villageCode: qian });
  await named('孙家的', { villageCode: sun });
  return merged(place, { villages: [qian, sun], into: spring, name: '泉水社区' });
}

const read = (rows: readonly (readonly string[])[]) =>
  aReadRoster(place, 'groupLeaders', [['村居', '组别', '姓名'], ...rows]);
const refusedOf = async (rosterId: string) =>
  (await listRefused(place.office.ctx(), { rosterId })).items.map(({ line, problems }) => [
    line,
    ...problems,
  ]);

test('of groups of one name that came together, somebody takes the place in the one that is meant', async () => {
  await twoEasts();
  expect(await leadersOf(spring)).toEqual(['村302 东组 钱家的', '村303 东组 孙家的']);
  expect(await codeOf(named('谁家的'))).toBe('group-ambiguous');
  await named('吴家的', { ofCode: sun });
  expect(await leadersOf(spring)).toEqual(['村302 东组 钱家的', '村303 东组 吴家的']);
  await named('李家的', { ofCode: spring });
  await named('周家的');
  expect(await leadersOf(spring)).toEqual(['村302 东组 钱家的', '村303 东组 吴家的', '东组 周家的']);
  for (const ofCode of [zhao, '370215004999', 'x'])
    expect([ofCode, await codeOf(named('谁家的', { ofCode }))]).toEqual([ofCode, 'village-unknown']);
  expect(await codeOf(named('谁家的', { villageCode: zhao, ofCode: sun }))).toBe('village-unknown');
});

test('a group that nobody led when its village became part of another goes back with it all the same', async () => {
  const mergerId = await twoEasts();
  await named('西边的', { ofCode: qian, groupName: '西组' });
  moveClock(place.town, { minutes: 1440 });
  await undoVillageMerger(place.office.ctx(), { mergerId });
  expect([await leadersOf(qian), await leadersOf(sun)]).toEqual([
    ['东组 钱家的', '西组 西边的'],
    ['东组 孙家的'],
  ]);
  expect(await codeOf(leadersOf(spring))).toBe('division-not-found');
});

test('a table that names villages as they were means their groups, and asks of nobody which', async () => {
  await twoEasts();
  const rosterId = await read([
    ['村302', '东组', '钱二家的'],
    ['村303', '东组', '孙二家的'],
    ['泉水社区', '东组', '谁家的'],
    ['村303', '西组', '孙三家的'],
  ]);
  expect(await refusedOf(rosterId)).toEqual([]);
  await taken(place, rosterId);
  expect(await refusedOf(rosterId)).toEqual([[4, 'group-ambiguous']]);
  const all = ['村302 东组 钱二家的', '村303 东组 孙二家的', '村303 西组 孙三家的'];
  expect(await leadersOf(spring)).toEqual(all);
  await named('泉水的', { ofCode: spring });
  await taken(place, await read([['泉水社区', '东组', '泉水二家的']]));
  expect(await leadersOf(spring)).toEqual([...all, '东组 泉水二家的']);
});

test('villages that become one between reading and taking are still the ones that the table named', async () => {
  await named('钱家的', { villageCode: qian });
  await named('孙家的', { villageCode: sun });
  const mergerId = await prepared(place.office, { villages: [qian, sun], into: sun });
  const rosterId = await read([
    ['村302', '东组', '钱二家的'],
    ['村303', '东组', '孙二家的'],
  ]);
  await arranged(place, mergerId);
  await taken(place, rosterId);
  expect(await refusedOf(rosterId)).toEqual([]);
  expect(await leadersOf(sun)).toEqual(['村302 东组 钱二家的', '东组 孙二家的']);
});

test('villages that part between reading and taking have their groups by themselves again', async () => {
  const mergerId = await twoEasts();
  const rosterId = await read([['村302', '东组', '钱二家的']]);
  await undoVillageMerger(place.office.ctx(), { mergerId });
  await taken(place, rosterId);
  expect([await leadersOf(qian), await leadersOf(sun)]).toEqual([['东组 钱二家的'], ['东组 孙家的']]);
});

test('a table that names one group by two names of its village names nobody twice', async () => {
  await named('钱家的', { villageCode: qian });
  await merged(place, { villages: [qian, zhao], into: spring, name: '泉水社区' });
  const rosterId = await read([
    ['村302', '东组', '钱二家的'],
    ['泉水社区', '东组', '钱三家的'],
  ]);
  await taken(place, rosterId);
  expect(await refusedOf(rosterId)).toEqual([[3, 'twice']]);
  expect(await leadersOf(spring)).toEqual(['村302 东组 钱二家的']);
});

test('of several who name one group at once each takes the place of the one before, and one leads it', async () => {
  const names = ['甲', '乙', '丙', '丁'];
  await Promise.all(names.map((name) => named(name, { villageCode: qian })));
  expect(await leadersOf(qian)).toHaveLength(1);
  const all = place.town.owner.withSchema('d370215').selectFrom('group_leaders').select('left_why');
  expect((await all.execute()).map((one) => one.left_why ?? 'leads').sort()).toEqual([
    'leads',
    'replaced',
    'replaced',
    'replaced',
  ]);
});
