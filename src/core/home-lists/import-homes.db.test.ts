import { afterEach, beforeEach, expect, test } from 'vitest';
import { aHome, type Person } from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { tableOf } from '../../../tests/support/rosters/tables.ts';
import { closeHome } from '../homes-below/close-home.ts';
import { metersApart } from '../homes/position.ts';
import { showHome } from '../homes/show-home.ts';
import type { Cell } from '../rosters/roster.ts';
import { importHomes, type ImportHomes } from './import-homes.ts';

let town: Town;
let office: Person;
beforeEach(async () => {
  town = await openTown();
  await inTree(town);
  office = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
});
afterEach(() => town.close());

const header = ['微家名称', '村居', '地址', '负责人', '联系电话', '开放时间', '面积', '经度', '纬度'];
const homes: Cell[][] = [
  ['即墨区妇女微家名册'],
  header,
  [
    ...['泉心泉意', '泉东新村', '文化路 8 号', '江大姐', '0532-88551234', '每天 9:00-17:00', 120],
    ...[120.405, 36.4],
  ],
  ['名苑微家', '370215002008', '', '', '', '', '', '', ''],
];

type Told = { line: number; problems: readonly string[] };

async function bring(rows: readonly (readonly Cell[])[], wish: Partial<ImportHomes> = {}, as = office) {
  const told: Told[] = [];
  const imported = await importHomes(
    as.ctx(),
    { divisionCode: '370215', ...wish },
    { lines: tableOf(rows), onRefused: (line, problems) => told.push({ line, problems }) },
  );
  return { ...imported, told };
}

const kept = () =>
  town.owner.withSchema('d370215').selectFrom('homes').select(['id', 'name']).orderBy('name').execute();
const found = () => town.owner.selectFrom('commons.homes').select('id').execute();

test('each line becomes a home with its page, its deed and its entry, and the same table again adds none', async () => {
  const first = await bring(homes, { coordinates: 'gcj02', leadersAgreed: true });
  expect(first).toEqual({ rows: 2, founded: 2, there: 0, refused: 0, leftOut: 0, told: [] });
  const all = await kept();
  expect(all.map(({ name }) => name)).toEqual(['名苑微家', '泉心泉意']);
  expect(await found()).toHaveLength(2);
  const spring = await showHome(office.ctx(), all[1]?.id ?? '');
  expect(spring).toMatchObject({
    ...{ divisionCode: '370215004210', kind: 'village', address: '文化路 8 号', phone: '0532-88551234' },
    ...{ leader: { title: '微家长', name: '江大姐' }, facts: [{ label: '面积', text: '120 平方米' }] },
  });
  expect(spring.hours).toHaveLength(7);
  expect(metersApart(spring.location, { lat: 36.4, lng: 120.405 })).toBeGreaterThan(300);
  const deeds = town.owner.withSchema('d370215').selectFrom('audit').select('actor_id');
  expect(await deeds.where('verb', '=', 'found-home').execute()).toEqual([
    { actor_id: office.id },
    { actor_id: office.id },
  ]);
  const again = await bring(homes, { coordinates: 'gcj02' });
  expect(again).toMatchObject({ rows: 2, founded: 0, there: 2, refused: 0 });
  expect(await kept()).toEqual(all);
});

test('a trial says what would come of each line and leaves nothing', async () => {
  const twice = [...homes, ['名苑微家', '名都苑', '', '', '', '', '', '', '']];
  const tried = await bring(twice, { coordinates: 'gcj02', dryRun: true });
  expect(tried).toMatchObject({ rows: 3, founded: 2, there: 1, refused: 0, leftOut: 1 });
  expect([await kept(), await found()]).toEqual([[], []]);
  const audit = town.owner.withSchema('d370215').selectFrom('audit').select('id');
  expect(await audit.where('verb', 'in', ['found-home', 'open-home']).execute()).toEqual([]);
});

test('a line that is refused says all that is wrong in it, and taken and refused are all lines', async () => {
  const rows = [
    header,
    ['', '没有的村', '', '', '12', '9:00-17:00', '', '', ''],
    ['泉心泉意', '泉东新村', '', '', '', '', '', 120.4, 36.4],
    ['远处的', '泉东新村', '', '', '', '', '', 'wgs84', ''],
    ['好好的', '泉东新村', '', '', '', '', '', '', ''],
    ['合计', '4', '', '', '', '', '', '', ''],
  ];
  const { told, ...counts } = await bring(rows);
  expect(counts).toMatchObject({ rows: 5, founded: 1, there: 0, refused: 4 });
  expect(told.map(({ line, problems }) => [line, ...problems])).toEqual([
    [2, 'home-name-missing', 'village-unknown', 'home-phone-unknown-form', 'hours-without-days'],
    [3, 'grid-unsaid'],
    [4, 'position-unread'],
    [6, 'not-of-a-row'],
  ]);
  const far = [header, ['很远的', '泉东新村', '', '', '', '', '', 116.4, 39.9]];
  expect((await bring(far, { coordinates: 'wgs84' })).told[0]?.problems).toEqual(['position-far']);
});

test('a position that fits its village as 高德’s alone is not taken as another map’s', async () => {
  const asAmap = [header, ['泉心泉意', '泉东新村', '', '', '', '', '', 120.40524, 36.40044]];
  const { told } = await bring(asAmap, { coordinates: 'wgs84' });
  expect(told[0]?.problems).toEqual(['position-like-amap']);
  expect(await bring(asAmap, { coordinates: 'gcj02' })).toMatchObject({ founded: 1, refused: 0 });
});

test('a home that is there under other spaces is no second one, and one that has closed is not opened again', async () => {
  const home = await aHome(town, '泉心 泉意', '370215004210');
  expect(await bring(homes, { coordinates: 'gcj02' })).toMatchObject({ founded: 1, there: 1 });
  await closeHome(office.ctx(), { homeId: home.id });
  const { told, ...counts } = await bring(homes, { coordinates: 'gcj02' });
  expect(counts).toMatchObject({ founded: 0, there: 1, refused: 1 });
  expect(told).toEqual([{ line: 3, problems: ['home-closed-there'] }]);
});

test('two who bring one table at once found each home once', async () => {
  const both = await Promise.all([1, 2].map(() => bring(homes, { coordinates: 'gcj02' })));
  expect(both.reduce((sum, { founded }) => sum + founded, 0)).toBe(2);
  expect(await kept()).toHaveLength(2);
});

test('nobody brings homes but the office of a place, for villages below it', async () => {
  const beside = await anOfficer(town, '镇里', { role: 'town', divisionCode: '370215002' });
  await expect(bring(homes, {}, beside)).rejects.toMatchObject({ kind: 'forbidden' });
  const own = await bring(homes, { divisionCode: '370215002', coordinates: 'gcj02' }, beside);
  expect(own).toMatchObject({ founded: 1, refused: 1, told: [{ line: 3, problems: ['village-unknown'] }] });
  await expect(bring([['微家名称'], ['甲']])).rejects.toMatchObject({
    faults: [{ path: 'file.village', code: 'roster-column-missing' }],
  });
  await expect(bring([header])).rejects.toMatchObject({ faults: [{ code: 'roster-empty' }] });
});
