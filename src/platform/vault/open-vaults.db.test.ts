import { afterAll, beforeAll, expect, test } from 'vitest';
import { asTheSystem, moveClock } from '../../../tests/support/factories.ts';
import { everyRow } from '../../../tests/support/every-row.ts';
import { neighbourCell } from '../../../tests/support/lively-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { testMaster } from '../../../tests/support/vaults/test-vaults.ts';
import { SealBroken } from '../../core/shared/vault.ts';
import { inTransaction } from '../../core/shared/transaction.ts';
import { openCell } from '../db/migrate.ts';
import { cipherNames, type CipherName } from './cipher.ts';
import { drawMasterKey } from './master-key.ts';
import { openVaults } from './open-vaults.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await openCell(town.owner, neighbourCell);
});
afterAll(() => town.close());

const words = '他昨晚又喝酒了，我怕。别告诉我婆婆';
const here = { of: 'requests.words', id: '019f0000-0000-7001-8000-000000000001' };

/** A process of its own on the town's database: nothing is in its memory yet. */
const aProcess = ({
  cipher = 'aes',
  master = testMaster,
}: { cipher?: CipherName; master?: typeof testMaster } = {}) =>
  openVaults({ db: town.db, master, cipher, clock: town.clock });
const aVault = (options: Parameters<typeof aProcess>[0] = {}) => aProcess(options)(town.cells[0]);

const keys = () =>
  town.owner.withSchema(town.cells[0].schema).selectFrom('vault_keys').selectAll().orderBy('id').execute();

test.for(cipherNames)('what one process seals with %s, another opens', async (cipher) => {
  const sealed = await aVault({ cipher }).seal(words, here);
  expect(await aVault().open(sealed, here)).toBe(words);
  expect(sealed.includes(Buffer.from('喝酒'))).toBe(false);
  expect(await aVault({ cipher }).seal(words, here)).not.toEqual(sealed);
  const empty = await aVault({ cipher }).seal('', here);
  expect(await aVault().open(empty, here)).toBe('');
});

test.for(cipherNames)(
  'of a value sealed with %s no byte can be changed, added or cut off',
  async (cipher) => {
    const vault = aVault({ cipher });
    const sealed = await vault.seal(words, here);
    const changed = [...sealed.keys()].map((at) => {
      const copy = Buffer.from(sealed);
      copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
      return copy;
    });
    const cut = [0, 1, 17, 18, 40, sealed.length - 1].map((length) => sealed.subarray(0, length));
    for (const broken of [...changed, ...cut, Buffer.concat([sealed, Buffer.from('x')])]) {
      await expect(vault.open(broken, here)).rejects.toThrow(SealBroken);
    }
  },
);

test.for(cipherNames)('a value sealed with %s opens in no other row, column or cell', async (cipher) => {
  const vaultOf = aProcess({ cipher });
  const sealed = await vaultOf(town.cells[0]).seal(words, here);
  const elsewhere = { ...here, id: '019f0000-0000-7001-8000-000000000002' };
  await expect(vaultOf(town.cells[0]).open(sealed, elsewhere)).rejects.toThrow(SealBroken);
  await expect(vaultOf(town.cells[0]).open(sealed, { ...here, of: 'cases.words' })).rejects.toThrow(
    SealBroken,
  );
  await expect(vaultOf(neighbourCell).open(sealed, here)).rejects.toThrow(SealBroken);
});

test('an error of the vault names the place and none of the words', async () => {
  const vault = aVault();
  const sealed = await vault.seal(words, here);
  const refused: unknown = await vault
    .open(sealed, { ...here, of: 'cases.words' })
    .catch((error: unknown) => error);
  expect(String(refused)).toBe(`SealBroken: what is sealed in cases.words of ${here.id} does not open`);
});

test('one phone has one index in a cell, and another in another cell, for another use, or of another number', async () => {
  const vaultOf = aProcess();
  const phone = '13705320001';
  const index = await vaultOf(town.cells[0]).blind(phone, 'requests.phone');
  expect(index).toHaveLength(32);
  expect(await aVault({ cipher: 'sm4' }).blind(phone, 'requests.phone')).toEqual(index);
  const others = [
    await vaultOf(neighbourCell).blind(phone, 'requests.phone'),
    await vaultOf(town.cells[0]).blind(phone, 'requests.code'),
    await vaultOf(town.cells[0]).blind('13705320002', 'requests.phone'),
  ];
  expect(new Set([index, ...others].map((one) => one.toString('hex'))).size).toBe(4);
});

test('ten processes that seal a first word at once make one key', async () => {
  const fresh = await openTown();
  const sealed = await Promise.all(
    Array.from({ length: 10 }, () =>
      openVaults({ db: fresh.db, master: testMaster, cipher: 'aes', clock: fresh.clock })(
        fresh.cells[0],
      ).seal(words, here),
    ),
  );
  const reader = openVaults({ db: fresh.db, master: testMaster, cipher: 'aes', clock: fresh.clock })(
    fresh.cells[0],
  );
  for (const one of sealed) expect(await reader.open(one, here)).toBe(words);
  const { rows } = {
    rows: await fresh.owner.withSchema('d370215').selectFrom('vault_keys').select('id').execute(),
  };
  expect(rows).toHaveLength(1);
  await fresh.close();
});

test('a key that is made while a verb fails outlives the verb', async () => {
  const fresh = await openTown();
  const failing = inTransaction(asTheSystem(fresh), async (ctx) => {
    await ctx.vault.seal(words, here);
    throw new Error('the verb failed');
  });
  await expect(failing).rejects.toThrow('the verb failed');
  const sealed = await asTheSystem(fresh).vault.seal(words, here);
  const reader = openVaults({ db: fresh.db, master: testMaster, cipher: 'aes', clock: fresh.clock })(
    fresh.cells[0],
  );
  expect(await reader.open(sealed, here)).toBe(words);
  await fresh.close();
});

test('a process seals with the newest key a minute after another has rotated it', async () => {
  const vault = aVault();
  const before = await vault.seal(words, here);
  await town.owner
    .withSchema(town.cells[0].schema)
    .updateTable('vault_keys')
    .set({ retired_at: town.clock() })
    .where('cipher', '=', 'aes')
    .where('purpose', '=', 'seal')
    .execute();
  const made = (await keys()).length;
  const afterwards = await aVault().seal(words, here);
  expect(await vault.open(afterwards, here)).toBe(words);
  expect((await keys()).length).toBe(made + 1);
  const keyOf = (sealed: Buffer) => sealed.toString('hex', 2, 18);
  expect(keyOf(await vault.seal(words, here))).toBe(keyOf(before));
  moveClock(town, { minutes: 1 });
  expect(keyOf(await vault.seal(words, here))).toBe(keyOf(afterwards));
  expect(await vault.open(before, here)).toBe(words);
});

test('whoever has the database and another master key opens nothing and adds no key', async () => {
  const sealed = await aVault().seal(words, here);
  const made = (await keys()).length;
  const thief = aVault({ master: drawMasterKey() });
  await expect(thief.open(sealed, here)).rejects.toThrow(SealBroken);
  await expect(thief.seal(words, here)).rejects.toThrow('another master key');
  await expect(thief.blind('13705320001', 'requests.phone')).rejects.toThrow('another master key');
  expect((await keys()).length).toBe(made);
});

test('the database holds neither the words nor the master key', async () => {
  const rows = await everyRow(town.owner, town.cells[0].schema);
  const all = rows.map(({ text }) => text).join('\n');
  expect(all).toContain(testMaster.name);
  for (const secret of [testMaster.key.toString('hex'), Buffer.from(words).toString('hex'), words]) {
    expect(all).not.toContain(secret);
  }
});
