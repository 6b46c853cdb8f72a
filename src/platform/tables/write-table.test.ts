import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { writeTable } from './write-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'weijia-write-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* rowsOf(rows: readonly (readonly string[])[]) {
  yield* rows;
}

const written = async (rows: readonly (readonly string[])[]) =>
  new Uint8Array(await new Response(writeTable(rowsOf(rows), '哪里不对')).arrayBuffer());

async function readBack(bytes: Uint8Array) {
  const file = path.join(folder, 'a.xlsx');
  await writeFile(file, bytes);
  const lines = [];
  for await (const { cells } of openTable(file)) lines.push(cells);
  return lines;
}

const rows = [
  ['姓 名', '手机', '哪里不对'],
  ['=1+1', '013800000001', '+86 是区号'],
  ['@SUM(A1)', '-1', '=HYPERLINK("http://x","点我")'],
  ['王"芳"<b>&', '', '  两头有空  '],
];

test('what is written is read back letter for letter, and a phone keeps its digits', async () => {
  expect(await readBack(await written(rows))).toEqual(
    rows.map((cells) => cells.map((text) => (text === '' ? expect.toBeOneOf([null, '']) : text))),
  );
});

test('no cell is worked out, whatever it begins with', async () => {
  const parts = unzipSync(await written(rows));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('=1+1');
  expect(sheet).not.toMatch(/<f[ >/]/);
  const types = [...sheet.matchAll(/<c [^>]*r="[A-C][234]"[^>]*>/g)].map(
    ([cell]) => /t="(\w+)"/.exec(cell)?.[1],
  );
  expect(new Set(types)).toEqual(new Set(['inlineStr']));
});

test('signs that no table may hold are left out, and a table without rows is one all the same', async () => {
  expect(await readBack(await written([['王\u0000芳\ud800']]))).toEqual([['王芳\ufffd']]);
  expect(await readBack(await written([['姓名']]))).toEqual([['姓名']]);
});

test('a table is made no faster than it is taken', async () => {
  let made = 0;
  async function* endless() {
    for (;;) yield [`第 ${(made += 1)} 行`, 'x'.repeat(100)];
  }
  const reader = writeTable(endless(), '表').getReader();
  await reader.read();
  await new Promise((resolve) => setImmediate(resolve));
  const after = made;
  expect(after).toBeLessThan(100_000);
  await reader.cancel();
  expect(made).toBeLessThan(after + 10_000);
});
