import { expect, test } from 'vitest';
import type { Cell, RosterKind, TableLine } from '../roster.ts';
import { guessKind } from './guess-kind.ts';
import { findHeader } from './header.ts';
import { finderOf } from './place-names.ts';
import { readSaid } from './read-said.ts';
import { readCount, readDay, wordOf } from './spellings.ts';
import { understand, type Known } from './understand.ts';

const linesOf = (rows: readonly (readonly Cell[])[]): TableLine[] =>
  rows.map((cells, nth) => ({ line: nth + 1, cells }));

test('a day is understood in every way in which offices write it', () => {
  const ways = [
    '2026-3-8',
    '2026/03/08',
    '2026.3.8',
    '2026年3月8日',
    '２０２６年３月８号',
    '20260308',
    46089,
    '46089',
  ];
  for (const way of [...ways, new Date('2026-03-08T00:00:00Z'), '2026-03-08 09:30'])
    expect([way, readDay(way)]).toEqual([way, '2026-03-08']);
  for (const none of ['2026-02-31', '去年三月', '3月8日', '', null, 'abc', '2026-13-01'])
    expect([none, readDay(none)]).toEqual([none, undefined]);
});

test('a number of households is understood with its sign and its marks, and nothing else is one', () => {
  for (const way of ['1,024', '１０２４户', 1024, '1024.0', ' 1024 ']) expect(readCount(way)).toBe(1024);
  for (const none of ['约1000', '-5', '', null, '12345678', '1.5']) expect(readCount(none)).toBeUndefined();
});

test('a cell is one word, whatever the width of its letters and whatever stands between them', () => {
  expect(wordOf('　王　芳 ')).toBe('王芳');
  expect(wordOf('\u202d１３８\u202c 0000')).toBe('1380000');
  expect(wordOf(null)).toBe('');
});

test('the header is found below titles, with its columns in any order and under any usual name', () => {
  const header = findHeader(
    linesOf([
      ['北安街道执委联系妇女花名册（2026年）'],
      ['填报单位：北安街道妇联', null, null, '填报日期：2026.3.8'],
      ['序号', '联系电话（必填）', '所属村（居）名称', '妇女姓名*', '包联执委', '备注'],
      [1, '13800000001', '泉东新村', '王芳', '江大姐', ''],
    ]),
    'women',
  );
  expect(header).toEqual({
    ...{ line: 3, columns: { phone: 1, village: 2, name: 3, executive: 4 } },
    heads: [
      { column: 'phone', head: '联系电话(必填)' },
      { column: 'village', head: '所属村(居)名称' },
      { column: 'name', head: '妇女姓名*' },
      { column: 'executive', head: '包联执委' },
    ],
    others: ['序号', '备注'],
  });
});

test('whoever is called an executive in a head is who keeps touch, and a phone in brackets is another’s', () => {
  const columnsOf = (...head: string[]) => findHeader(linesOf([['姓名', '村居', ...head]]), 'women')?.columns;
  expect(columnsOf('负责执委', '包保执委姓名')).toEqual({ name: 0, village: 1, executive: 2 });
  expect(columnsOf('联系电话（家属）', '手机')).toEqual({ name: 0, village: 1, phone: 3 });
  expect(columnsOf('手机（11位）', '执委电话')).toEqual({ name: 0, village: 1, phone: 2 });
});

test('a header of two lines is read as both', () => {
  const header = findHeader(
    linesOf([
      ['村居', '联系对象', null, '联系执委', null],
      [null, '姓名', '电话', '姓名', '电话'],
      ['泉东新村', '王芳', '13800000001', '江大姐', '13900000001'],
    ]),
    'women',
  );
  expect(header).toMatchObject({ line: 2, columns: { village: 0, name: 1, executive: 3, phone: 2 } });
  expect(header?.heads.map(({ head }) => head)).toEqual(['村居', '姓名', '电话', '联系执委']);
});

test('a list says what it is about, where nobody else does', () => {
  const kinds: [RosterKind, Cell[]][] = [
    ['women', ['姓名', '村居', '电话', '联系执委']],
    ['chairs', ['村居', '妇联主席', '电话', '联系执委']],
    ['households', ['村居', '网格', '户数']],
    ['groupLeaders', ['村居', '网格', '妇女小组长', '电话']],
    ['women', ['姓名', '村居', '网格', '小组长', '联系执委']],
  ];
  for (const [kind, header] of kinds) expect(guessKind(linesOf([header]))).toBe(kind);
});

const find = finderOf({
  villages: [
    { code: '370215004210', name: '泉东新村', until: null },
    { code: '370215004210', name: '泉东村', until: '2024-01-01' },
    { code: '370215002008', name: '名都苑社区', until: null },
    { code: '370215004008', name: '名都苑', until: null },
    { code: '370215002009', name: '老村', until: '2023-01-01' },
    { code: '370215990901', name: '石榴湾村（演示）', until: null },
  ],
  towns: [
    { code: '370215004', name: '北安街道', until: null },
    { code: '370215002', name: '环秀街道', until: null },
  ],
});
const finds = (village: string, { town = '', code = '' } = {}) => find({ village, town, code });

test('a village is found by its name, its old name, its code, with or without what a name ends in', () => {
  const here = { code: '370215004210' };
  for (const name of ['泉东新村', '泉东新村村委会', '泉东新社区', '北安街道泉东新村', '北安泉东新村'])
    expect([name, finds(name)]).toEqual([name, here]);
  expect(finds('泉东村')).toEqual({ ...here, asItWas: true });
  expect(finds('', { code: '370215004210' })).toEqual(here);
  // A line's brackets are made narrow as its digits are.
  expect(finds('石榴湾村(演示)')).toEqual({ code: '370215990901' });
  const gone = { problem: 'village-gone', gone: '370215002009' };
  expect([finds('老村'), finds('', { code: '370215002009' })]).toEqual([gone, gone]);
  expect(finds('没有的村')).toEqual({ problem: 'village-unknown' });
  expect(finds('', { code: '370215009999' })).toEqual({ problem: 'village-unknown' });
});

test('of two that are called alike the town tells which, and without it nobody guesses', () => {
  expect(finds('名都苑')).toEqual({ code: '370215004008' });
  expect(finds('名都苑居委会')).toEqual({ problem: 'village-ambiguous' });
  expect(finds('名都苑居委会', { town: '环秀' })).toEqual({ code: '370215002008' });
  expect(finds('环秀街道名都苑居委会')).toEqual({ code: '370215002008' });
});

const known: Known = {
  today: '2026-12-20',
  findVillage: find,
  villageNow: (code) => (code === '370215002009' ? '370215002008' : undefined),
  findOffice: ({ town }) => (town === '北安街道' ? '370215004' : undefined),
  findExecutive: (name) => (name === '江大姐' ? { id: 'e1' } : 'executive-unknown'),
  leadOf: (code) => (code === '370215002008' ? 'e2' : undefined),
};

test('where a line names no executive, whoever leads the village is meant', () => {
  const mean = (village: string) => understand('women', { name: '王芳', village }, known);
  expect(mean('名都苑社区')).toMatchObject({ executiveId: 'e2', problems: [] });
  expect(mean('泉东新村')).toMatchObject({ executiveId: null, problems: ['executive-missing'] });
});

test('a grid is a village’s code and three digits, however it is written', () => {
  const areaOf = (grid: string) =>
    understand('households', { village: '泉东新村', households: '60', grid }, known).areaCode;
  for (const way of ['3', '03', '003', '第3网格', '3号网格']) expect(areaOf(way)).toBe('370215004210003');
  expect(areaOf('')).toBe('370215004210');
  expect(
    understand('households', { village: '泉东新村', households: '60', grid: '东片' }, known).problems,
  ).toEqual(['grid-unknown-form']);
});

test('a village as it was once means its own groups, and nothing else of today’s', () => {
  const mean = (village: string) =>
    understand('groupLeaders', { name: '王芳', village, group: '东组' }, known);
  expect(mean('泉东新村')).toMatchObject({ villageCode: '370215004210', ofCode: null, problems: [] });
  expect(mean('泉东村')).toMatchObject({ villageCode: '370215004210', ofCode: '370215004210', problems: [] });
  expect(mean('老村')).toMatchObject({ villageCode: '370215002008', ofCode: '370215002009', problems: [] });
  const woman = understand('women', { name: '王芳', village: '老村', executive: '江大姐' }, known);
  expect(woman).toMatchObject({ villageCode: '370215002008', ofCode: null, problems: [] });
  const chair = understand('chairs', { name: '王芳', village: '老村', executive: '江大姐' }, known);
  expect(chair).toMatchObject({ villageCode: null, problems: ['village-gone'] });
});

test('of a line nothing is read but what its kind keeps', () => {
  const columns = { name: 0, village: 1, households: 2, phone: 3 };
  const line = { line: 2, cells: ['王芳', '泉东新村', 5, '13800000001'] };
  expect(readSaid('women', columns, line)).toEqual({
    name: '王芳',
    village: '泉东新村',
    phone: '13800000001',
  });
  expect(readSaid('women', columns, { line: 3, cells: [null, ' ', 5, ''] })).toBeUndefined();
});
