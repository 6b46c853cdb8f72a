import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anExecutive, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { joined } from '../../../tests/support/outreach/village-town.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { openCommandOffice, type CommandOffice } from '../../../tests/support/servers/command-office.ts';
import { runCommand, startCommand } from '../../../tests/support/servers/run-command.ts';
import { dayOf } from '../../core/shared/dates.ts';
import { openTable } from '../../platform/tables/open-table.ts';

let office: CommandOffice;
let qu: Executive;
beforeAll(async () => {
  office = await openCommandOffice();
  qu = await anExecutive(office.town, '曲大姐');
  await office.signsInWith('13600000002', qu);
  await joined(qu, '370215004210', '王大姐');
});
afterAll(() => office.close());

const bring = (what: string, file: string, ...more: string[]) =>
  runCommand(['import', what, file, ...more], office.run);
const aFile = (name: string, ...lines: string[]) => office.aFile(name, ...lines);

const cell = () => office.town.owner.withSchema(testCell.schema);
const homes = async () => (await cell().selectFrom('homes').select('id').execute()).length;
const visits = async () => (await cell().selectFrom('visits').select('id').execute()).length;

test('homes are tried first and leave nothing, then they are founded, and brought again they are there', async () => {
  const file = aFile(
    '微家名册.csv',
    ...[
      '微家名称,村居,负责人,电话,开放时间,经度,纬度',
      '泉心泉意,泉东新村,江大姐,13800000001,每天 9:00-17:00,120.41,36.4',
    ],
    ...['名苑微家,名都苑,,,,,', '没名没姓,没有的村,,,9:00-17:00,,'],
  );
  const tried = bring('homes', file, '--dry-run', '--coordinates', 'gcj02');
  expect(tried).toMatchObject({ code: 0, told: '' });
  expect(tried.said).toContain(
    '3 行 rows = 能收 ready 2 (新的 new 2 · 本来就有 there already 0) + 没收 refused 1',
  );
  expect(tried.said).toContain('第 4 行：没有这个村居；开放时间没写是哪几天');
  expect(tried.said).toContain('--leaders-agreed');
  expect(await homes()).toBe(0);
  const unsaid = bring('homes', file, '--dry-run');
  expect(unsaid.said).toContain('第 2 行：没写经纬度是哪种地图的');
  const taken = bring('homes', file, '--coordinates', 'gcj02', '--leaders-agreed');
  expect(taken.said).toContain('收了 taken 2 (新的 new 2 · 本来就有 there already 0)');
  const again = bring('homes', file, '--coordinates', 'gcj02', '--leaders-agreed', '--as', '13500000001');
  expect(again.said).toContain('收了 taken 2 (新的 new 0 · 本来就有 there already 2)');
  expect(await homes()).toBe(2);
});

test('visits are logged as of their days, once, and the notes of a table are said not to be read', async () => {
  const today = dayOf(new Date());
  const file = aFile(
    '走访台账.csv',
    ...['日期,执委电话,联系对象,走访方式,内容摘要', `${today},13600000002,王大姐,上门,她说家里的事`],
    `${today},13600000009,王大姐,上门,`,
  );
  expect(bring('visits', file, '--dry-run').said).toContain('能收 ready 1');
  expect(await visits()).toBe(0);
  const taken = bring('visits', file);
  expect(taken).toMatchObject({ code: 0, said: expect.stringContaining('第 3 行：没有这位执委') });
  expect(taken.said).toContain(
    '2 行 rows = 收了 taken 1 (新的 new 1 · 本来就有 there already 0) + 没收 refused 1',
  );
  expect(taken.said).toContain('没有读');
  expect(taken.said).not.toContain('她说家里的事');
  expect(bring('visits', file).said).toContain('(新的 new 0 · 本来就有 there already 1)');
  const kept = await cell().selectFrom('visits').select(['visited_by', 'note']).execute();
  expect(kept).toEqual([{ visited_by: qu.id, note: null }]);
});

test('the refused lines of a roster are written as a table to be mended', async () => {
  const file = aFile('户数.csv', '村居名称,总户数', '泉东新村,60', '没有的村,=1+1');
  const refused = path.join(office.folder, '没收的.xlsx');
  expect(bring('roster', file, '--dry-run', '--refused', refused)).toMatchObject({ code: 0, told: '' });
  const rows = [];
  for await (const { cells } of openTable(refused)) rows.push(cells);
  expect(rows).toEqual([
    ['村居名称', '总户数', '哪里不对'],
    ['没有的村', '=1+1', expect.stringContaining('没有这个村居')],
  ]);
});

test('what cannot be read is refused in a sentence, and leaves nothing', async () => {
  const before = [await homes(), await visits()];
  const lacking = bring('homes', aFile('甲.csv', '微家名称,地址', '甲,乙'));
  expect(lacking).toMatchObject({ code: 1, said: '', told: expect.stringContaining('村居，或区划代码') });
  const none = bring('visits', aFile('乙.csv', '日期,执委,联系对象', `2026-01-01,曲大姐,王大姐`));
  expect(none).toMatchObject({ code: 1, said: '', told: expect.stringContaining('方式') });
  for (const what of ['homes', 'visits']) {
    expect(bring(what, path.join(office.folder, '没有.csv')).told).toContain('找不到这个文件');
    expect(bring(what, lackingFile(), '--colour', 'red').told).toContain('用法');
  }
  expect(bring('homes', lackingFile(), '--coordinates', 'mars').told).toContain('wgs84|gcj02|bd09');
  expect([await homes(), await visits()]).toEqual(before);
});

const lackingFile = () => path.join(office.folder, '甲.csv');

const lines = 150;

/** The command in a process that is killed once some of its lines are in. */
async function killedAmid(file: string, before: number): Promise<void> {
  const { child, ended } = startCommand(['import', 'homes', file], office.run);
  await expect.poll(homes, { timeout: 30_000, interval: 20 }).toBeGreaterThan(before + 5);
  child.kill('SIGKILL');
  await ended;
}

test('an import that was killed goes on where it stopped, and each home is there once', async () => {
  const before = await homes();
  const rows = Array.from({ length: lines }, (_, nth) => `第${nth}家,泉东新村`);
  const file = aFile('许多.csv', '微家名称,村居', ...rows);
  await killedAmid(file, before);
  const some = (await homes()) - before;
  expect(some).toBeLessThan(lines);
  const { said } = bring('homes', file);
  expect(said).toContain(`${lines} 行 rows = 收了 taken ${lines}`);
  expect(said).toContain('没收 refused 0');
  const names = (await cell().selectFrom('homes').select('name').execute()).map(({ name }) => name);
  expect(names).toHaveLength(before + lines);
  expect(new Set(names).size).toBe(names.length);
});
