import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOfficer, asTheSystem, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { withTwoExecutives } from '../../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { tableOf } from '../../../../tests/support/rosters/tables.ts';
import { zhHans } from '../../../locales/zh-Hans/tree.ts';
import { forgetRosters } from '../forget-rosters.ts';
import { readRoster, type ReadRoster } from '../read-roster.ts';
import { refusedTable } from './refused-table.ts';
import type { Cell } from '../roster.ts';
import { showRoster } from '../show-roster.ts';
import { takeRoster } from '../taking/take-roster.ts';

let town: Town;
let office: Person;
beforeEach(async () => {
  town = await openTown();
  ({ office } = await withTwoExecutives(town));
});
afterEach(() => town.close());

const wish: ReadRoster = {
  ...{ kind: 'women', divisionCode: '370215', fileName: '北安名册.xlsx', basis: 'consent' },
  ...{ purpose: '执委日常联系', keepUntil: '2027-06-30' },
};

const read = async (rows: readonly (readonly Cell[])[], more: Partial<ReadRoster> = {}): Promise<string> => {
  const asked = { ...wish, ...more };
  const source = { lines: tableOf(rows), personOfPhone: async () => null };
  return (await readRoster(office.ctx(), asked, source)).id;
};

async function refused(rosterId: string, as = office): Promise<string[][]> {
  const { rows } = await refusedTable(as.ctx(), { rosterId }, zhHans.rosters);
  const table: string[][] = [];
  for await (const row of rows) table.push(row);
  return table;
}

const header = ['序号', '联系电话（必填）', '姓 名', '所属村（居）', '包联执委'];
const women = [
  ['北安街道花名册'],
  header,
  [1, '13800000001', '王芳', '泉东新村', '江大姐'],
  [2, '=1380000', '李娟', '泉东新村', '江大姐'],
  [3, '13800000003', '赵敏', '没有的村', '没有这人'],
];

test('refused lines come in the office’s own columns with what is wrong, and mended they are taken', async () => {
  const rosterId = await read(women);
  const table = await refused(rosterId);
  const { wrong, whereWrong } = zhHans.rosters;
  expect(table).toEqual([
    ['联系电话(必填)', '姓 名', '所属村(居)', '包联执委', whereWrong],
    ['=1380000', '李娟', '泉东新村', '江大姐', wrong['phone-unknown-form']],
    ['13800000003', '赵敏', '没有的村', '没有这人', wrong['village-unknown']],
  ]);
  const [head = [], , ...rest] = table;
  const mended = [head, ['13800000002', '李娟', '泉东新村', '江大姐', ''], ...rest];
  expect(await showRoster(office.ctx(), { rosterId: await read(mended) })).toMatchObject({
    ready: 1,
    refused: 1,
  });
});

test('more lines than one look brings come all the same, in order', async () => {
  const rows = Array.from({ length: 2001 }, (_, nth) => [nth, '138', `王${nth}`, '泉东新村', '江大姐']);
  const table = await refused(await read([header, ...rows]));
  expect(table.slice(1).map(([, name]) => name)).toEqual(rows.map(([, , name]) => name));
});

test('a roster that was read before its headers were kept comes under usual ones, which are read again', async () => {
  const rosterId = await read(women);
  await town.owner.withSchema('d370215').updateTable('rosters').set({ heads: '[]' }).execute();
  const table = await refused(rosterId);
  expect(table[0]).toHaveLength(8);
  expect(await showRoster(office.ctx(), { rosterId: await read(table) })).toMatchObject({
    rows: 2,
    refused: 2,
  });
});

test('once what lines said is forgotten there is no table, and the roster says so', async () => {
  const rosterId = await read(women);
  await takeRoster(office.ctx(), { rosterId });
  expect(await showRoster(office.ctx(), { rosterId })).toMatchObject({ refusedUntil: '2027-01-03' });
  moveClock(town, { minutes: 14 * 24 * 60 });
  await forgetRosters(asTheSystem(town));
  expect(await refused(rosterId)).toHaveLength(3);
  moveClock(town, { minutes: 24 * 60 });
  await forgetRosters(asTheSystem(town));
  await expect(refused(rosterId)).rejects.toMatchObject({ code: 'roster-words-forgotten' });
  expect(await showRoster(office.ctx(), { rosterId })).toMatchObject({ refusedUntil: null, refused: 2 });
});

test('another office has no table of it', async () => {
  const rosterId = await read(women);
  const other = await anOfficer(town, '环秀', { role: 'town', divisionCode: '370215002' });
  await expect(refused(rosterId, other)).rejects.toMatchObject({ code: 'roster-not-found' });
});
