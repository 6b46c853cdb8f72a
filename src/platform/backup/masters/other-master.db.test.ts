import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, backedUp, restored } from '../../../../tests/support/backups.ts';
import { aLivelyTown, neighbourCell } from '../../../../tests/support/lively-town.ts';
import { openTown } from '../../../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testMaster, testVaults } from '../../../../tests/support/vaults/test-vaults.ts';
import { drawMasterKey } from '../../vault/master-key.ts';
import { openVaults } from '../../vault/open-vaults.ts';
import { readMasterKey } from '../../vault/read-master-key.ts';

let source: TestDatabase;
let folder: Awaited<ReturnType<typeof aFolder>>;
const file = () => folder.file('sealed.backup');
const bound = { of: 'people.tagline', id: '019f0000-0000-7001-8000-000000000001' };
let words: Buffer;
beforeAll(async () => {
  [source, folder] = await Promise.all([createTestDatabase(), aFolder()]);
  const { town } = await aLivelyTown(source);
  await aLivelyTown(source, neighbourCell);
  words = await town.vaultOf(town.cells[0]).seal('别告诉别人', bound);
  await backedUp(source.connectionOf('owner'), file());
});
afterAll(() => Promise.all([source.drop(), folder.remove()]));

const another = drawMasterKey();

test.for([null, another.name])(
  'where nothing is sealed yet, a machine with another key (%s) is told first, and how the key is recovered',
  async (master) => {
    const target = await createTestDatabase('bare');
    const told: string[] = [];
    const stopsThere = (sentence: string) => {
      told.push(sentence);
      throw new Error('the operator thinks again');
    };
    const owner = target.connectionOf('owner');
    await expect(restored(owner, file(), { master, warn: stopsThere })).rejects.toThrow('thinks again');
    const { rows } = await sql`select from pg_namespace where nspname = 'd370215'`.execute(target.owner);
    expect(rows).toEqual([]);
    await restored(owner, file(), { master, warn: (sentence) => void told.push(sentence) });
    expect(told[1]).toBe(told[0]);
    expect(told[0]).toMatch(new RegExp(`${testMaster.name}.*keys recover.*keys recover$`));
    const kept = { dataDir: folder.file('nowhere'), masterKeyFile: null };
    await expect(readMasterKey(kept, target.owner)).rejects.toThrow('keys recover');
    await target.drop();
  },
);

test('words that open here are not given up for words that do not', async () => {
  const target = await openTown();
  const [cell] = target.cells;
  const { db, clock } = target;
  const mine = openVaults({ db, master: another, cipher: 'aes', clock })(cell);
  const kept = await mine.seal('这里的话', bound);
  await db.destroy();
  const owner = { ...source.connectionOf('owner'), database: await nameOf(target.owner) };
  for (const cells of [undefined, [cell.schema], [neighbourCell.schema]]) {
    const options = { master: another.name, replace: true, ...(cells && { cells }) };
    await expect(restored(owner, file(), options)).rejects.toThrow(
      new RegExp(`${testMaster.name}.*${another.name}.*nothing was touched.*keys recover`),
    );
  }
  const again = openVaults({ db: target.owner, master: another, cipher: 'aes', clock })(cell);
  expect(await again.open(kept, bound)).toBe('这里的话');
  await target.close();
});

test('on a machine with the same master key what was sealed opens again', async () => {
  const target = await createTestDatabase('bare');
  await restored(target.connectionOf('owner'), file());
  const vault = testVaults({ db: target.owner, clock: () => new Date() })({
    number: 1,
    schema: 'd370215',
    divisionCode: '370215',
  });
  expect(await vault.open(words, bound)).toBe('别告诉别人');
  await target.drop();
});

test('a backup in which nothing is sealed asks for no key, and none holds the master key', async () => {
  const plain = await openTown();
  const target = await createTestDatabase('bare');
  const { connectionOf } = source;
  const manifest = await backedUp(
    { ...connectionOf('owner'), database: await nameOf(plain.owner) },
    folder.file('plain.backup'),
  );
  expect(manifest.masters).toEqual([]);
  await restored(target.connectionOf('owner'), folder.file('plain.backup'), { master: null });
  const bytes = await readFile(file());
  expect(bytes.includes(testMaster.key)).toBe(false);
  await Promise.all([target.drop(), plain.close()]);
});

async function nameOf(db: TestDatabase['owner']): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  return rows[0]?.name ?? '';
}
