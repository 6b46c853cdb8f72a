import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, backedUp, changedTables, restored } from '../../../tests/support/backups.ts';
import { aLivelyTown } from '../../../tests/support/lively-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { StartError } from '../start-error.ts';
import { magic } from './file/backup-format.ts';
import { DamagedBackup } from './file/damaged-backup.ts';

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof aFolder>>;
let whole: Buffer;
beforeAll(async () => {
  [database, folder] = await Promise.all([createTestDatabase(), aFolder()]);
  await aLivelyTown(database);
  await backedUp(database.connectionOf('owner'), folder.file('whole.backup'));
  whole = await readFile(folder.file('whole.backup'));
});
afterAll(async () => {
  await Promise.all([database.drop(), folder.remove()]);
});

async function refusalOf(content: Buffer): Promise<unknown> {
  const file = folder.file('given.backup');
  await writeFile(file, content);
  return restored(database.connectionOf('owner'), file, { replace: true }).then(
    () => 'it was restored',
    (error: unknown) => error,
  );
}

const nothingChanged = async () =>
  expect(await changedTables(database.connectionOf('owner'), folder.file('whole.backup'))).toEqual([]);

test('one flipped bit, wherever it is, is refused and changes nothing', async () => {
  const offsets = [0, 14, 15, 16, whole.length - 1, whole.length - 32, whole.length - 33];
  while (offsets.length < 50) offsets.push(randomInt(whole.length));
  for (const offset of offsets) {
    const bit = 1 << randomInt(8);
    const damaged = Buffer.from(whole);
    damaged[offset] = (damaged[offset] ?? 0) ^ bit;
    // In its first sixteen bytes a file says what it is; there it may also seem to be something else.
    const refusal = offset < magic.length ? StartError : DamagedBackup;
    expect(await refusalOf(damaged), `byte ${offset}, bit ${bit}`).toBeInstanceOf(refusal);
  }
  await nothingChanged();
});

test('a backup cut short anywhere, or with more behind it, is refused and changes nothing', async () => {
  for (const length of [16, 47, 48, 49, 1000, Math.floor(whole.length / 2), whole.length - 1]) {
    expect(await refusalOf(whole.subarray(0, length)), `${length} bytes`).toBeInstanceOf(DamagedBackup);
  }
  expect(await refusalOf(Buffer.concat([whole, Buffer.from('\n')]))).toBeInstanceOf(DamagedBackup);
  await nothingChanged();
});

test('what is no backup, or one of a later kind, is named so in one sentence', async () => {
  const cases = [
    [Buffer.alloc(0), 'not a backup'],
    [Buffer.from('weijia'), 'not a backup'],
    [Buffer.from('%PDF-1.7 and so on, long enough to be looked at as a backup at all'), 'not a backup'],
    [Buffer.from(whole.toString('latin1').replace('backup 1', 'backup 2'), 'latin1'), 'newer Weijia'],
  ] as const;
  for (const [content, sentence] of cases) {
    const refusal = await refusalOf(content);
    expect(refusal).toBeInstanceOf(StartError);
    expect(String(refusal)).toContain(sentence);
    expect(String(refusal)).not.toContain('\n');
  }
  await expect(restored(database.connectionOf('owner'), folder.file('none'))).rejects.toThrow('no such file');
  await nothingChanged();
});
