import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findHeader } from '../../core/rosters/reading/header.ts';
import { readSaid } from '../../core/rosters/reading/read-said.ts';
import type { Said, TableLine } from '../../core/rosters/roster.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { openSentTable } from './open-sent-table.ts';
import { openTable } from './open-table.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'weijia-open-table-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isLinkTo(link: string, file: string): boolean {
  try {
    return readlinkSync(link) === file;
  } catch {
    return false;
  }
}

let nth = 0;
function fileOf(bytes: string | Uint8Array): string {
  const file = path.join(folder, String((nth += 1)));
  writeFileSync(file, bytes);
  return file;
}

const linesOf = async (file: string): Promise<TableLine[]> => Array.fromAsync(openTable(file));

const codeOf = (file: string): Promise<string> =>
  linesOf(file).then(
    () => 'read',
    (error: unknown) => (isCoreError(error) ? (error.faults[0]?.code ?? error.code) : String(error)),
  );

/** What the office means, however its program writes it. */
async function women(file: string): Promise<Said[]> {
  const lines = await linesOf(file);
  const header = findHeader(lines.slice(0, 30), 'women');
  if (!header) throw new Error('no header was found');
  return lines
    .filter(({ line }) => line > header.line)
    .flatMap((line) => readSaid('women', header.columns, line) ?? []);
}

const title: CellValue[] = ['北安街道执委联系妇女名册'];
const header: CellValue[] = ['序号', '村居', '姓名', '手机', '联系执委', '同意日期'];
const rows: CellValue[][] = [
  [1, '泉东新村', '王芳', '13800000001', '曲大姐', new Date('2026-03-08T00:00:00Z')],
  [2, null, '李,娟', 13800000002, null, '2026年3月9日'],
  [3, null, '赵"敏"', '138 0000 0003', null, ''],
];
const down = (startCol: number) => ({ startRow: 2, endRow: 4, startCol, endCol: startCol });
const across = { startRow: 0, endRow: 0, startCol: 0, endCol: 5 };

const meant: Said[] = [
  { name: '王芳', phone: '13800000001', village: '泉东新村', executive: '曲大姐', yesOn: '2026-03-08' },
  { name: '李,娟', phone: '13800000002', village: '泉东新村', executive: '曲大姐', yesOn: '2026年3月9日' },
  { name: '赵"敏"', phone: '138 0000 0003', village: '泉东新村', executive: '曲大姐' },
];

const workbook = (merges = [across, down(1), down(4)]) =>
  writeXlsx({
    sheets: [
      { name: '名册', rows: [title, header, ...rows], merges },
      { name: '说明', rows: [['不读']] },
    ],
  });

test('in an .xlsx a merged cell stands in each of its lines, and the sheet behind the first is not read', async () => {
  expect(await women(fileOf(await workbook()))).toEqual(meant);
  const unmerged = await women(fileOf(await workbook([across])));
  expect(unmerged.map(({ village }) => village)).toEqual(['泉东新村', undefined, undefined]);
});

const csv = (separator: string) =>
  [
    title[0],
    header.join(separator),
    ['1', '泉东新村', '王芳', '13800000001', '曲大姐', '2026-03-08'].join(separator),
    ['2', '泉东新村', '"李,娟"', '13800000002', '曲大姐', '2026年3月9日'].join(separator),
    ['3', '泉东新村', '"赵""敏"""', '138 0000 0003', '曲大姐', ''].join(separator),
  ].join('\r\n');

/** 曲大姐 and the others in the letters of a Chinese Excel. */
const gb18030 = (text: string): Buffer => {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from(
    [...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (known.get(letter) ?? []))),
  );
};

test('a CSV is read in UTF-8, in GB 18030 and in UTF-16, with commas, tabs or semicolons', async () => {
  const files = [
    csv(','),
    `\uFEFF${csv(',')}`,
    gb18030(csv(',')),
    csv('\t'),
    csv(';'),
    Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le'),
  ];
  for (const bytes of files) expect(await women(fileOf(bytes))).toEqual(meant);
});

test('a cell of a CSV may hold a line break; a quote that stays open takes no more than its part with it', async () => {
  const broken = `${header.join(',')}\n1,"泉东\n新村",王芳,13800000001,曲大姐,\n2,泉东新村,"李娟,1,曲大姐,\n`;
  const said = await women(fileOf(`${broken}${'3,泉东新村,赵敏,13800000003,曲大姐,\n'.repeat(40)}`));
  expect(said[0]?.village).toBe('泉东 新村');
  expect(said.filter(({ name }) => name === '赵敏')).toHaveLength(40);
  expect(said).toHaveLength(42);
  const lines = await linesOf(fileOf(broken));
  expect(lines.map(({ line }) => line)).toEqual([1, 2, 4]);
});

test('what is no table is refused in words, whatever its name', async () => {
  const xlsx = Buffer.from(await workbook());
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const refused: [string | Uint8Array, string][] = [
    ['', 'roster-empty'],
    [xlsx.subarray(0, xlsx.length / 2), 'table-unreadable'],
    [Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(5000)]), 'table-unreadable'],
    [Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(5000)]), 'table-unreadable'],
    [Buffer.concat([png, Buffer.alloc(64), randomBytes(2000)]), 'table-unreadable'],
  ];
  for (const [bytes, code] of refused) expect(await codeOf(fileOf(bytes))).toBe(code);
});

test('a workbook that says more of its sheets than anybody has is refused, and not held whole', async () => {
  const parts = unzipSync(await workbook());
  for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
    const long = Buffer.concat([Buffer.from(parts[name] ?? ''), Buffer.alloc(20_000_000, ' ')]);
    expect(await codeOf(fileOf(zipSync({ ...parts, [name]: long })))).toBe('table-unreadable');
  }
  expect(await codeOf(fileOf(zipSync(parts)))).toBe('read');
});

test('a table that was sent is read as one from a disk, and nothing of it stays there', async () => {
  const left = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('weijia-table-'));
  const lines = await Array.fromAsync(openSentTable(await workbook()));
  expect(lines).toHaveLength(5);
  for await (const line of openSentTable(await workbook())) if (line.line === 1) break;
  await expect(Array.fromAsync(openSentTable(new Uint8Array(0)))).rejects.toMatchObject({ kind: 'invalid' });
  expect(left()).toEqual([]);
});

const office = path.join(import.meta.dirname, '../../../tests/support/rosters/from-libreoffice');

test('what LibreOffice writes of one table says the same as .xlsx, .xls, .ods and CSV', async () => {
  const files = readdirSync(office).filter((name) => name.startsWith('roster.'));
  expect(files.toSorted()).toEqual(['roster.csv', 'roster.ods', 'roster.xls', 'roster.xlsx']);
  for (const name of files) {
    const said = await women(path.join(office, name));
    expect([name, said.map(({ name, phone }) => [name, phone])]).toEqual([
      name,
      meant.map(({ name, phone }) => [name, phone]),
    ]);
  }
});

test('a table that is read more slowly than it is parsed says every line once', async () => {
  const day = new Date('2026-03-08T00:00:00Z');
  const long = Array.from({ length: 9000 }, (_, line): CellValue[] => [`王${line}`, line, day]);
  const file = fileOf(await writeXlsx({ sheets: [{ name: '名册', rows: long }] }));
  const read: unknown[] = [];
  for await (const { line, cells } of openTable(file)) {
    read.push([line, ...cells]);
    if (line % 1000 === 0) await sleep(20);
  }
  expect(read).toEqual(long.map((cells, line) => [line + 1, ...cells]));
});

test('a table that somebody leaves in its middle is read no further, and its file is let go', async () => {
  const long = Array.from({ length: 150_000 }, (): CellValue[] => [Math.random(), Math.random()]);
  const parts = Object.entries(unzipSync(await writeXlsx({ sheets: [{ name: '名册', rows: long }] })));
  // With its sheet behind all else it is read as it comes.
  const isSheet = ([name]: (typeof parts)[number]) => Number(name.includes('worksheets/sheet'));
  const file = fileOf(zipSync(Object.fromEntries(parts.toSorted((a, b) => isSheet(a) - isSheet(b)))));
  const open = () => readdirSync('/proc/self/fd').filter((fd) => isLinkTo(`/proc/self/fd/${fd}`, file));
  const lines = openTable(file);
  expect(await lines.next()).toMatchObject({ value: { line: 1 } });
  expect(open()).toHaveLength(1);
  await lines.return(undefined);
  expect(open()).toEqual([]);
});
