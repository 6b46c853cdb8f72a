import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { readDivisionCsv } from './division-csv.ts';
import { findDivision, listAncestors, listDivisions } from './division-queries.ts';
import type { DivisionRow } from './division-row.ts';
import { importDivisions } from './import-divisions.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterEach(() => town.owner.deleteFrom('commons.divisions').execute());
afterAll(() => town.close());

const edition = { source: 'test', validFrom: '2023-06-30' };
const christmas = new Date('2026-12-25T04:00:00Z');
const before = new Date('2024-01-01T04:00:00Z');

async function* listOf(...rows: [code: string, name: string][]): AsyncGenerator<DivisionRow> {
  for (const [nth, [code, name]] of rows.entries()) yield { line: nth + 2, code, name };
}

async function* jimo(): AsyncGenerator<DivisionRow> {
  const file = new URL('../../../db/seeds/divisions/jimo-divisions.csv', import.meta.url);
  yield* readDivisionCsv(createInterface({ input: createReadStream(file), crlfDelay: Infinity }));
}

const bring = (rows: AsyncIterable<DivisionRow>, options = {}) =>
  importDivisions({ db: town.owner }, rows, { ...edition, ...options });

const count = async () => (await town.owner.selectFrom('commons.divisions').select('code').execute()).length;

test("即墨's 217 divisions come in once; brought again they change nothing", async () => {
  expect(await bring(jimo())).toEqual({ rows: 217, added: 217, changed: 0, unchanged: 0 });
  expect(await bring(jimo())).toEqual({ rows: 217, added: 0, changed: 0, unchanged: 217 });
  expect(await bring(jimo(), { validFrom: '2026-01-01' })).toMatchObject({ unchanged: 217 });
  expect(await count()).toBe(217);
  expect((await listDivisions(town.db, '370215', christmas)).map(({ level }) => level)).toEqual(
    Array.from({ length: 17 }, () => 'town'),
  );
  expect(await listDivisions(town.db, null, christmas)).toHaveLength(1);
  const above = await listAncestors(town.db, '370215004210', christmas);
  expect(above.map(({ name }) => name)).toEqual(['北安街道', '即墨区', '青岛市', '山东省']);
});

test('a code is found also where zeros fill it to twelve digits, and what is no code is not', async () => {
  await bring(jimo());
  expect(await findDivision(town.db, '370215000000', christmas)).toMatchObject({
    code: '370215',
    level: 'county',
  });
  expect(await findDivision(town.db, '370215004', christmas)).toMatchObject({ name: '北安街道' });
  for (const text of ['', '999999', "' or 1=1", '37021500421', '\0'])
    expect([
      await findDivision(town.db, text, christmas),
      await listDivisions(town.db, text, christmas),
    ]).toEqual([undefined, []]);
});

test('a row whose parent is missing refuses the whole list by its line', async () => {
  const list = () => listOf(['37', '山东省'], ['3702', '青岛市'], ['370299001', '没有区的街道']);
  await expect(bring(list())).rejects.toMatchObject({
    kind: 'invalid',
    faults: [{ path: 'lines.4.parent_code', code: 'division-parent-missing' }],
  });
  expect(await count()).toBe(0);
});

test('a parent may stand after its child, or in the database already', async () => {
  expect(await bring(listOf(['3702', '青岛市'], ['37', '山东省']))).toMatchObject({ added: 2 });
  expect(await bring(listOf(['370215', '即墨区']))).toMatchObject({ added: 1 });
});

test('a code that stands twice and a malformed one are told together, and nothing is written', async () => {
  await expect(bring(listOf(['37', '山东省'], ['37', '山东'], ['3x', '谁']))).rejects.toMatchObject({
    faults: [
      { path: 'lines.3.code', code: 'division-code-repeated' },
      { path: 'lines.4.code', code: 'division-code-malformed' },
    ],
  });
  expect(await count()).toBe(0);
});

test('a dry run counts what it would do and does none of it', async () => {
  const seen: number[] = [];
  const onProgress = (rows: number) => seen.push(rows);
  expect(await bring(jimo(), { dryRun: true, onProgress })).toMatchObject({ added: 217 });
  expect(seen).toEqual([217]);
  expect(await count()).toBe(0);
});

test('a new name begins a new version that keeps the position; the old name stays for its days', async () => {
  await bring(listOf(['37', '山东省'], ['3702', '胶澳']));
  await town.owner
    .updateTable('commons.divisions')
    .set({ lat: 36.1, lng: 120.4 })
    .where('code', '=', '3702')
    .execute();
  expect(await bring(listOf(['3702', '青岛市']), { validFrom: '2025-01-01' })).toMatchObject({
    changed: 1,
    added: 0,
  });
  expect(await findDivision(town.db, '3702', before)).toMatchObject({ name: '胶澳' });
  expect(await findDivision(town.db, '3702', christmas)).toMatchObject({
    name: '青岛市',
    location: { lat: 36.1, lng: 120.4 },
  });
  expect(await bring(listOf(['3702', '青岛']), { validFrom: '2025-01-01' })).toMatchObject({ changed: 1 });
  expect(await count()).toBe(3);
});

test('an older list cannot rewrite what is known since', async () => {
  await bring(listOf(['37', '山东省']), { validFrom: '2025-01-01' });
  await expect(bring(listOf(['37', '齐鲁']))).rejects.toMatchObject({
    faults: [{ path: 'lines.2.row', code: 'division-older-than-stored' }],
  });
  expect(await bring(listOf(['37', '山东省']))).toMatchObject({ unchanged: 1 });
});

test('two lists at once wait for each other', async () => {
  const results = await Promise.all([bring(jimo()), bring(jimo())]);
  expect(results.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 217]);
});

test('pages read divisions but cannot write them', async () => {
  await expect(importDivisions({ db: town.db }, jimo(), edition)).rejects.toMatchObject({ code: '42501' });
  expect(await count()).toBe(0);
});
