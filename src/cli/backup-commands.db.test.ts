import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder } from '../../tests/support/backups.ts';
import { aLivelyTown } from '../../tests/support/lively-town.ts';
import { aMachine } from '../../tests/support/vaults/test-vaults.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres-database.ts';
import { cloneRoot } from '../platform/config.ts';
import { urlOf } from '../platform/db/url-of.ts';

const main = path.join(cloneRoot, 'src/cli/main.ts');

let source: TestDatabase;
let target: TestDatabase;
let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  [source, target, folder] = await Promise.all([createTestDatabase(), createTestDatabase('bare'), aFolder()]);
  await aLivelyTown(source);
});
const machine = aMachine();
afterAll(async () => {
  await Promise.all([source.drop(), target.drop(), folder.remove()]);
  machine.remove();
});

async function weijia(database: TestDatabase, ...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: urlOf(database.connectionOf('owner')),
      WEIJIA_DATA_DIR: machine.dataDir,
    },
  });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, said, complained };
}

test('an operator backs up, restores and lets the doctor compare, with progress on the way', async () => {
  const file = folder.file('county.backup');
  const backup = await weijia(source, 'backup', file);
  expect(backup).toMatchObject({ code: 0, said: expect.stringContaining('✓') });
  expect(backup.complained).toMatch(/copying d370215\.people: [1-9]\d* rows/);
  const restore = await weijia(target, 'restore', file);
  expect(restore).toMatchObject({ code: 0, said: expect.stringContaining('every hash agrees') });
  expect(restore.complained).toMatch(/loading d370215\.people: [1-9]\d* rows/);
  const doctor = await weijia(target, 'doctor', '--compare', file);
  // In the last weeks of a year the calendar of the next may not be known yet.
  const said = doctor.said.replace(/^[✓!] 放假调休.*(\n {2}.*)?\n/gm, '');
  expect(said.match(/^✓/gm)).toHaveLength(10);
  expect(said.match(/^! .*\n.*/gm)).toEqual([expect.stringContaining('npx weijia keys split')]);
  expect(doctor.code).toBe(0);
});

test('the doctor says what is wrong and ends with 1', async () => {
  const file = folder.file('county.backup');
  await target.owner.withSchema('d370215').updateTable('people').set({ name: '改了名' }).execute();
  const compared = await weijia(target, 'doctor', '--compare', file);
  expect(compared).toMatchObject({
    code: 1,
    said: expect.stringMatching(/d370215\.people differs: [1-9]\d* rows/),
  });
  await target.owner.withSchema('d370215').updateTable('things').set({ waiting: 9 }).execute();
  const doctor = await weijia(target, 'doctor');
  expect(doctor).toMatchObject({ code: 1, said: expect.stringContaining('✗ 名额与流水相符') });
});

test('a refused restore is one sentence and 1', async () => {
  const file = folder.file('county.backup');
  const over = await weijia(target, 'restore', file);
  expect(over).toMatchObject({ code: 1, said: '' });
  expect(over.complained.trim().split('\n').at(-1)).toContain('--replace');
  await writeFile(folder.file('text'), 'not a backup');
  const wrong = await weijia(target, 'restore', folder.file('text'));
  expect(wrong).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/^[^\n]+ is not a backup of Weijia[^\n]+\n$/),
  });
  const none = await weijia(target, 'restore');
  expect(none).toMatchObject({ code: 1, complained: expect.stringContaining('restore <file>') });
});

test('a database that is not there is one sentence and 1', async () => {
  const env = { PATH: process.env['PATH'], DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' };
  const child = spawn(process.execPath, [main, 'backup', folder.file('none.backup')], { env });
  const [complained, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ code, complained }).toEqual({
    code: 1,
    complained: expect.stringMatching(/^[^\n]+does not answer[^\n]+\n$/),
  });
});
