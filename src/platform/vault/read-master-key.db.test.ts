import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asTheSystem } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { testMaster } from '../../../tests/support/vaults/test-vaults.ts';
import { drawMasterKey, writtenMasterKey } from './master-key.ts';
import { readMasterKey } from './read-master-key.ts';

let empty: Town;
let sealed: Town;
let folder: string;
beforeAll(async () => {
  [empty, sealed] = await Promise.all([openTown(), openTown()]);
  await asTheSystem(sealed).vault.seal('一', { of: 'people.words', id: '1' });
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weijia-master-'));
  return () => rmSync(folder, { recursive: true });
});
afterAll(() => Promise.all([empty.close(), sealed.close()]));

const kept = (masterKeyFile: string | null = null) => ({ dataDir: folder, masterKeyFile });
const file = () => path.join(folder, 'master.key');

test('a first start draws a key for the server alone, and later ones find it', async () => {
  const drawn = await readMasterKey(kept(), empty.owner);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(await readMasterKey(kept(), empty.owner)).toEqual(drawn);
  expect(drawn.key).toHaveLength(32);
  const two = await Promise.all(
    [0, 1].map(() => readMasterKey(kept(path.join(folder, 'both')), empty.owner)),
  );
  expect(two[0]).toEqual(two[1]);
});

test('the file that a setting names is the key, and no other is drawn', async () => {
  const named = path.join(folder, 'named.key');
  writeFileSync(named, writtenMasterKey(testMaster));
  expect(await readMasterKey(kept(named), sealed.owner)).toEqual(testMaster);
  expect(existsSync(file())).toBe(false);
  await expect(readMasterKey(kept(path.join(folder, 'no/such.key')), empty.owner)).rejects.toThrow(
    'WEIJIA_MASTER_KEY_FILE',
  );
});

test('a lost key stops the start with one sentence, and no new one is laid in its place', async () => {
  const refused = readMasterKey(kept(), sealed.owner);
  await expect(refused).rejects.toThrow(/^[^\n]*不见了[^\n]*keys recover[^\n]* is gone[^\n]*keys recover$/);
  expect(existsSync(file())).toBe(false);
});

test('another machine’s key and a damaged one stop it too, and stay as they are', async () => {
  const other = drawMasterKey();
  writeFileSync(file(), writtenMasterKey(other));
  await expect(readMasterKey(kept(), sealed.owner)).rejects.toThrow(
    `(${other.name}) does not open this database (${testMaster.name})`,
  );
  writeFileSync(file(), 'weijia-master-key 12');
  await expect(readMasterKey(kept(), empty.owner)).rejects.toThrow('is damaged');
  expect(readFileSync(file(), 'utf8')).toBe('weijia-master-key 12');
});
