import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asTheSystem, moveClock } from '../../../tests/support/factories.ts';
import { townOn, type Town } from '../../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testMaster } from '../../../tests/support/vaults/test-vaults.ts';
import { makeId } from '../../core/shared/ids.ts';
import { cloneRoot } from '../config.ts';
import type { CipherName } from './cipher.ts';
import { findUnopened } from './find-unopened.ts';
import { openVaults } from './open-vaults.ts';
import { rotateKeys } from './rotate-keys.ts';

const columns = [{ table: 'letters_home', column: 'words', id: 'letter_id' }];
const of = 'letters_home.words';

let database: TestDatabase;
let town: Town;
beforeEach(async () => {
  database = await createTestDatabase();
  town = townOn(database);
  await sql`create table d370215.letters_home (letter_id uuid primary key, words bytea)`.execute(town.owner);
});
afterEach(() => town.close());

const foundation = (cipher: CipherName = 'aes') => ({
  ...{ db: town.owner, master: testMaster, cipher, clock: town.clock },
});
const rotate = ({ cipher }: { cipher?: CipherName } = {}) =>
  rotateKeys({ ...foundation(cipher), columns }, town.cells[0]);

async function sealed(text: string): Promise<string> {
  const id = makeId(1, town.clock());
  const words = await asTheSystem(town).vault.seal(text, { of, id });
  await sql`insert into d370215.letters_home values (${id}, ${words})`.execute(town.owner);
  return id;
}

async function letters() {
  const { rows } = await sql<{ id: string; words: Buffer | null; key: string | null }>`
    select letter_id as id, words, encode(substring(words from 3 for 16), 'hex') as key
    from d370215.letters_home order by 1`.execute(town.owner);
  return rows;
}
const keysUsed = async () => new Set((await letters()).flatMap(({ key }) => key ?? [])).size;

/** Whoever starts today reads all of it. */
async function readable(): Promise<string[]> {
  const vault = openVaults({ ...foundation(), db: town.db })(town.cells[0]);
  const texts: string[] = [];
  for (const { id, words } of await letters()) if (words) texts.push(await vault.open(words, { of, id }));
  return texts.sort();
}

test('after a rotation all is sealed under the new key, reads as before, and no key is lost', async () => {
  for (const text of ['一', '二', '三']) await sealed(text);
  await sql`insert into d370215.letters_home values (gen_random_uuid(), null)`.execute(town.owner);
  const before = await letters();
  expect(await rotate()).toEqual({ resumed: false, resealed: 3, broken: [] });
  const after = await letters();
  expect(await keysUsed()).toBe(1);
  expect(after.map(({ key }) => key)).not.toEqual(before.map(({ key }) => key));
  expect(await readable()).toEqual(['一', '三', '二']);
  const vault = openVaults(foundation())(town.cells[0]);
  for (const { id, words } of before) if (words) await vault.open(words, { of, id });
  expect(await rotate()).toMatchObject({ resumed: false, resealed: 3 });
});

/** In a process of its own, which is killed when it has said so many lines. */
async function rotationKilled({ afterLines }: { afterLines: number }): Promise<void> {
  const { host, user, database: name } = database.connectionOf('owner');
  const script = 'tests/support/vaults/rotate-alone.ts';
  const child = spawn(process.execPath, [script, host ?? '', user ?? '', name ?? '', 'letters_home'], {
    cwd: cloneRoot,
  });
  let lines = 0;
  for await (const _ of createInterface({ input: child.stdout })) {
    lines += 1;
    if (lines === afterLines) child.kill('SIGKILL');
  }
  expect(child.signalCode ?? (await once(child, 'exit'))[1]).toBe('SIGKILL');
}

test('a rotation that is killed half-way leaves all readable, and is taken up again under the same key', async () => {
  for (let nth = 0; nth < 900; nth += 1) await sealed(String(nth));
  await rotationKilled({ afterLines: 1 });
  expect(await keysUsed()).toBe(2);
  expect(await readable()).toHaveLength(900);
  const { resumed, resealed, broken } = await rotate();
  expect({ resumed, broken }).toEqual({ resumed: true, broken: [] });
  expect(resealed).toBeGreaterThan(0);
  expect(resealed).toBeLessThanOrEqual(700);
  expect(await keysUsed()).toBe(1);
  expect(await readable()).toHaveLength(900);
});

test('a server that has not heard of it yet still writes what can be read, and the next rotation takes it along', async () => {
  await sealed('早的');
  await rotate();
  await sealed('这一分钟里的');
  expect(await keysUsed()).toBe(2);
  expect(await readable()).toEqual(['早的', '这一分钟里的'].sort());
  moveClock(town, { minutes: 2 });
  await sealed('后来的');
  expect(await rotate()).toMatchObject({ resealed: 3 });
  expect(await keysUsed()).toBe(1);
});

test('with another cipher set, a rotation seals all with it', async () => {
  await sealed('一');
  await rotate({ cipher: 'sm4' });
  const [letter] = await letters();
  expect(letter?.words?.[1]).toBe(2);
  expect(await readable()).toEqual(['一']);
});

test('what was tampered with is named, left as it is, and stops nobody', async () => {
  const id = await sealed('一');
  await sealed('二');
  await sql`update d370215.letters_home set words = words || 'x'::bytea where letter_id = ${id}`.execute(
    town.owner,
  );
  expect(await findUnopened(foundation(), town.cells[0], columns)).toEqual([`d370215: ${of} ${id}`]);
  expect(await rotate()).toEqual({ resumed: false, resealed: 1, broken: [`d370215: ${of} ${id}`] });
  expect(await rotate()).toMatchObject({ resumed: false, resealed: 1 });
});

test('a key that was tampered with shuts its own words and no others, and the doctor names it', async () => {
  const shut = await sealed('旧的');
  await town.owner
    .withSchema('d370215')
    .updateTable('vault_keys')
    .set({ retired_at: town.clock() })
    .execute();
  const later = { ...foundation(), db: town.db };
  const id = makeId(1, town.clock());
  const words = await openVaults(later)(town.cells[0]).seal('新的', { of, id });
  const { rows } = await sql<{ id: string }>`
    update d370215.vault_keys set wrapped = wrapped || 'x'::bytea where retired_at is not null returning id`.execute(
    town.owner,
  );
  const fresh = openVaults(later)(town.cells[0]);
  expect(await fresh.open(words, { of, id })).toBe('新的');
  expect(await findUnopened(foundation(), town.cells[0], columns)).toEqual([
    `d370215: vault_keys ${rows[0]?.id ?? ''}`,
    `d370215: ${of} ${shut}`,
  ]);
});

test('two that rotate at once make one key after the other, and nothing is lost', async () => {
  for (const text of ['一', '二', '三']) await sealed(text);
  await Promise.all([rotate(), rotate()]);
  expect(await readable()).toEqual(['一', '三', '二']);
});
