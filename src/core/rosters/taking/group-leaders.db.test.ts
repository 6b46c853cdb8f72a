import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveClock, type Person } from '../../../../tests/support/factories.ts';
import { asTheSystem } from '../../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { tableOf } from '../../../../tests/support/rosters/tables.ts';
import { takenBack } from '../../../../tests/support/rosters/taken-roster.ts';
import { listGroupLeaders } from '../../group-leaders/list-group-leaders.ts';
import { listLeadersToRing } from '../../group-leaders/list-leaders-to-ring.ts';
import { nameGroupLeader } from '../../group-leaders/name-group-leader.ts';
import { leadVillage } from '../../links/lead-village.ts';
import { listRefused } from '../list-refused.ts';
import { readRoster } from '../read-roster.ts';
import type { Cell } from '../roster.ts';
import { showRoster } from '../show-roster.ts';
import { advanceRoster } from './advance-rosters.ts';
import { takeRoster } from './take-roster.ts';

const villageCode = '370215004210';
const header = ['序号', '村（居）', '妇联主席', '网格', '组别', '妇女小组长', '小组长电话'];

let town: Town;
let office: Person;
let jiang: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang } = await withTwoExecutives(town));
  await leadVillage(office.ctx(), { villageCode, personId: jiang.id, chairName: '于主席' });
});
afterEach(() => town.close());

async function read(rows: readonly (readonly Cell[])[]): Promise<string> {
  const wish = { kind: 'groupLeaders', divisionCode: '370215', fileName: '小组长.xlsx' } as const;
  const lines = tableOf([['北安街道妇女小组长名册'], header, ...rows]);
  return (await readRoster(office.ctx(), wish, { lines, personOfPhone: async () => null })).id;
}

async function take(rosterId: string): Promise<void> {
  await takeRoster(office.ctx(), { rosterId });
  while (await advanceRoster(asTheSystem(town), rosterId));
}

const show = (rosterId: string) => showRoster(office.ctx(), { rosterId });
const ringing = async () =>
  (await listLeadersToRing(jiang.ctx())).map(({ name, groupName, phone }) => [name, groupName, phone]);

test('group leaders come by the door of rosters, and taken back, whoever led a group before leads it again', async () => {
  await nameGroupLeader(office.ctx(), { villageCode, groupName: '东组', name: '周丽', phone: '13800000009' });
  const rosterId = await read([
    [1, '泉东新村', '于主席', '', '东组', '王 芳', '138 0000 0001'],
    [2, '泉东新村', '于主席', '第3网格', '', '李娟', ''],
  ]);
  expect(await show(rosterId)).toMatchObject({ rows: 2, ready: 2, refused: 0 });
  await take(rosterId);
  expect(await show(rosterId)).toMatchObject({ state: 'taken', taken: 2, refused: 0 });
  expect(await ringing()).toEqual([
    ['李娟', '003', null],
    ['王芳', '东组', '13800000001'],
  ]);
  moveClock(town, { minutes: 3 * 24 * 60 });
  await takenBack({ town, office }, rosterId);
  expect(await show(rosterId)).toMatchObject({ state: 'undone', undone: 2 });
  expect(await ringing()).toEqual([['周丽', '东组', '13800000009']]);
  const people = town.owner.withSchema('d370215').selectFrom('people').select('name');
  expect(await people.where('name', 'in', ['王芳', '李娟']).execute()).toEqual([]);
});

test('a spoiled table is refused line by line, and taken and refused together are its rows', async () => {
  const rosterId = await read([
    [1, '泉东新村', '', '', '东组', '王芳', '13800000001'],
    [2, '泉东新村', '', '', '', '李娟', '13800000002'],
    [3, '泉东新村', '', '甲', '', '赵敏', '13800000003'],
    [4, '没有的村', '', '', '西组', '钱红', '13800000004'],
    [5, '泉东新村', '', '', '西组', '', '13800000005'],
    [6, '泉东新村', '', '', '西组', '孙梅', '1380'],
    [7, '泉东新村', '', '', '东 组', '吴霞', '13800000007'],
    [8, '泉东新村', '', '', '这个组的名字长得没有人记得住它的名字叫什么', '郑燕', ''],
    ['合计', 8],
  ]);
  const { items } = await listRefused(office.ctx(), { rosterId });
  expect(items.map(({ line, problems }) => [line, ...problems])).toEqual([
    [4, 'group-missing'],
    [5, 'grid-unknown-form'],
    [6, 'village-unknown'],
    [7, 'name-missing'],
    [8, 'phone-unknown-form'],
    [9, 'twice'],
    [10, 'group-too-long'],
    [11, 'not-of-a-row'],
  ]);
  await take(rosterId);
  expect(await show(rosterId)).toMatchObject({ rows: 9, taken: 1, refused: 8 });
  expect((await listGroupLeaders(office.ctx(), { villageCode })).map(({ name }) => name)).toEqual(['王芳']);
});

test('whoever was named by hand since stays when the roster is taken back', async () => {
  const rosterId = await read([[1, '泉东新村', '', '', '东组', '王芳', '13800000001']]);
  await take(rosterId);
  await nameGroupLeader(office.ctx(), { villageCode, groupName: '东组', name: '周丽' });
  await takenBack({ town, office }, rosterId);
  expect(await ringing()).toEqual([['周丽', '东组', null]]);
});
