import { expect, test } from 'vitest';
import { findHeaderBy } from '../rosters/reading/find-header.ts';
import { saidIn } from '../rosters/reading/said-in.ts';
import { headsOfHomes } from './home-column-names.ts';
import type { HomeColumn, KnownOfHomes } from './home-list.ts';
import { readArea, readGrid, readKind, readSince } from './home-spellings.ts';
import { readWeekHours } from './read-week-hours.ts';
import { understandHome } from './understand-home.ts';

const known: KnownOfHomes = {
  today: '2026-12-20',
  findVillage: ({ village, code }) =>
    village === '泉东新村' || code === '370215004210'
      ? { code: '370215004210' }
      : { problem: 'village-unknown' },
  grid: undefined,
  leadersAgreed: true,
};
const here = { name: '泉心泉意', village: '泉东新村' };
type Said = Partial<Record<HomeColumn, string>>;
const read = (said: Said, more: Partial<KnownOfHomes> = {}) => {
  const columns = Object.entries({ ...here, ...said });
  const cells = new Map(columns.flatMap(([column, text]) => (isColumn(column) ? [[column, text]] : [])));
  return understandHome(cells, { ...known, ...more });
};
const isColumn = (text: string): text is HomeColumn => text in { ...here, ...every };
const every: Record<HomeColumn, true> = {
  ...{ name: true, village: true, town: true, code: true, kind: true, address: true, leader: true },
  ...{ phone: true, hours: true, workdays: true, weekend: true, position: true, lat: true, lng: true },
  ...{ grid: true, area: true, since: true, tagline: true },
};

test('a table of homes is read under the headers that offices use', () => {
  const row = ['序号', '微家名称', '所属村（居）', '行政区划代码', '详细地址', '负责人', '联系电话'];
  const more = ['开放时间', '面积（㎡）', '经度', '纬度', '坐标系', '成立时间', '特色', '五有达标'];
  const header = findHeaderBy([{ line: 2, cells: [...row, ...more] }], headsOfHomes);
  expect([...(header?.found ?? [])].map(([column, { nth }]) => [column, nth])).toEqual([
    ...[['name', 1] as const, ['village', 2] as const, ['code', 3] as const, ['address', 4] as const],
    ...[['leader', 5] as const, ['phone', 6] as const, ['hours', 7] as const, ['area', 8] as const],
    ...[['lng', 9] as const, ['lat', 10] as const, ['grid', 11] as const, ['since', 12] as const],
    ['tagline', 13],
  ]);
  const named = findHeaderBy([{ line: 1, cells: ['名称', '单位'] }], headsOfHomes);
  expect(named && headsOfHomes.missingIn(named.found)).toEqual(['village']);
});

const day = 1440;
const on = (days: number[], ...hours: [number, number][]) =>
  days.flatMap((nth) =>
    hours.map(([from, to]) => ({ from: nth * day + from * 60, to: nth * day + to * 60 })),
  );

test('hours of a week are understood as offices write them', () => {
  const [workdays, weekend] = [
    [0, 1, 2, 3, 4],
    [5, 6],
  ] as const;
  const ways: [string, ReturnType<typeof on>][] = [
    ['每天 9:00-17:00', on([...workdays, ...weekend], [9, 17])],
    ['周一至周五 8:00-11:00，14:00-17:00', on([...workdays], [8, 11], [14, 17])],
    ['星期一到星期五：上午8点-11点 下午2点-5点', on([...workdays], [8, 11], [14, 17])],
    ['工作日9：00—17：00；周末休息', on([...workdays], [9, 17])],
    ['工作日、周末 9:00～17:00', on([...workdays, ...weekend], [9, 17])],
    ['周一、三、五 9:00-11:00', on([0, 2, 4], [9, 11])],
    ['周六日（9:00-16:00）', on([...weekend], [9, 16])],
    ['开放时间：周二至周日 9:00-16:00', on([1, 2, 3, 4, 5, 6], [9, 16])],
    ['周一至周五 9:00-17:00 周六 9:00-12:00', [...on([...workdays], [9, 17]), ...on([5], [9, 12])]],
  ];
  for (const [way, spans] of ways) expect([way, readWeekHours(way)]).toEqual([way, spans]);
  expect(readWeekHours('9:00-17:00')).toBe('hours-without-days');
  expect(readWeekHours('9:00-17:00 周一至周五')).toBe('hours-without-days');
  expect(readWeekHours('周一至周五')).toBe('hours-without-days');
  expect(readWeekHours('每天 早上到晚上')).toBe('hours-unknown-form');
  expect(readWeekHours('每天 9:00-5:00')).toBe('hours-unknown-form');
});

test('hours in two columns are those of workdays and of the weekend', () => {
  const { hours, problems } = read({ workdays: '9:00-17:00', weekend: '休息' });
  expect([hours.length, problems]).toEqual([5, []]);
  expect(read({ workdays: '看情况' }).problems).toEqual(['hours-unknown-form']);
});

test('a position is read on the map that is named, and where none is named it is refused', () => {
  const [lng, lat] = ['120.4472', '36.3893'];
  expect(read({}).position).toBe('');
  expect(read({ lng, lat }).problems).toEqual(['grid-unsaid']);
  expect(read({ lng, lat }, { grid: 'gcj02' })).toMatchObject({ problems: [], positionFrom: 'amap' });
  expect(read({ lng, lat, grid: '百度地图' }, { grid: 'gcj02' })).toMatchObject({ positionFrom: 'baidu' });
  expect(read({ position: `${lng}，${lat}`, grid: 'CGCS2000' })).toMatchObject({ positionFrom: 'gps' });
  expect(read({ lng, lat, grid: '手绘' }).problems).toEqual(['grid-unknown']);
  expect(read({ lng }).problems).toEqual(['position-unread']);
  expect(read({ position: '36°23′N 120°26′E', grid: 'wgs84' }).problems).toEqual(['position-unread']);
  for (const way of ['WGS84', 'wgs-84', 'ＧＰＳ', '天地图']) expect(readGrid(way)).toBe('wgs84');
});

test('a leader’s name and own phone are left out where nobody said that she agreed, and a landline stays', () => {
  const hers = { leader: '江大姐', phone: '138 0000 0001' };
  expect(read(hers)).toMatchObject({ leaderName: '江大姐', phone: '138 0000 0001', leftOut: false });
  const left = { leaderName: null, phone: null, leftOut: true };
  expect(read(hers, { leadersAgreed: false })).toMatchObject(left);
  const ofHome = read({ phone: '（0532）8855 1234' }, { leadersAgreed: false });
  expect(ofHome).toMatchObject({ phone: '0532 8855 1234', leftOut: false, problems: [] });
  expect(read({ phone: '江 13800000001 秦 13800000002' }).problems).toEqual(['home-phone-unknown-form']);
});

test('what its page tells besides is kept as people say it', () => {
  expect(read({ area: '约120㎡', since: '2019.5' }).facts).toEqual([
    { label: '面积', text: '120 平方米' },
    { label: '建立时间', text: '2019年5月' },
  ]);
  expect([readArea('86.5平方米'), readArea('大约一间'), readSince('2019年')?.said]).toEqual([
    ...['86.5 平方米', undefined, '2019年'],
  ]);
  expect(readSince('2021年3月8日')).toEqual({ from: '2021-03-08', said: '2021年3月8日' });
  expect(read({ since: '2027-01-01' }).problems).toEqual(['day-to-come']);
  expect(read({ since: '前年', area: '很大' }).problems).toEqual(['area-unknown-form', 'day-unknown-form']);
});

test('a line is kept in its own letters, without what nobody sees, and its village also as its federation', () => {
  const cells = [
    '泉心泉意（北）\u200b',
    '\u0007剪纸，广场舞\n合唱',
    '泉东新村妇联',
    '１２０．４５，３６．４',
  ];
  const header = ['微家名称', '特色', '所属妇联', '经纬度'];
  const { found } = findHeaderBy([{ line: 1, cells: header }], headsOfHomes) ?? { found: new Map() };
  const said = saidIn(found, { line: 2, cells }) ?? new Map();
  expect(understandHome(said, { ...known, grid: 'wgs84' })).toMatchObject({
    ...{ problems: [], name: '泉心泉意（北）', tagline: '剪纸，广场舞 合唱', villageCode: '370215004210' },
    position: '120.45,36.4',
  });
});

test('a kind is understood by its usual names, and a line says all that is wrong in it', () => {
  for (const [way, kind] of [
    ...[['', 'village'] as const, ['社区微家', 'village'] as const, ['企业型', 'workshop'] as const],
    ...[['小区', 'estate'] as const, ['骑手妇女微家', 'riders'] as const, ['执委领衔', 'executive'] as const],
  ])
    expect([way, readKind(way)]).toEqual([way, kind]);
  const faulty = {
    name: '长'.repeat(61),
    village: '没有的村',
    kind: '云端',
    phone: '无',
    hours: '9:00-17:00',
  };
  expect(read(faulty).problems).toEqual([
    ...['home-name-too-long', 'village-unknown', 'kind-unknown', 'home-phone-unknown-form'],
    'hours-without-days',
  ]);
});
