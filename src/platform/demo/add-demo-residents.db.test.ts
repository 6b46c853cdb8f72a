import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { lockedVault } from '../vault/locked-vault.ts';
import { openCtx, type World } from '../world.ts';
import { addDemoResidents } from './add-demo-residents.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function add(count: number): Promise<string[]> {
  const world: World = {
    db: database.owner,
    cells: [testCell],
    clock: () => new Date(),
    vaultOf: lockedVault,
  };
  const { secret } = openDesk(database.signin).options;
  return addDemoResidents(openCtx(world, testCell, { kind: 'system' }), count, secret);
}

it('each of many new residents is signed in as a person of her own with a name and a village', async () => {
  const tokens = await add(1200);
  const { auth } = openDesk(database.signin);
  const people = new Set<string>();
  for (const token of tokens) {
    const session = await auth.readSession({ authorization: `Bearer ${token}` }, testCell);
    people.add(session?.personId ?? 'nobody');
  }
  expect(people.size).toBe(1200);
  const rows = await database.owner
    .withSchema(testCell.schema)
    .selectFrom('people')
    .selectAll()
    .where('id', 'in', [...people])
    .execute();
  expect(rows).toHaveLength(1200);
  expect(rows.every((row) => row.name !== null && row.village_code !== null)).toBe(true);
});

it('two commands at once draw different people', async () => {
  const tokens = (await Promise.all([add(20), add(20), add(20)])).flat();
  expect(new Set(tokens).size).toBe(60);
  const phones = await database.owner.selectFrom('accounts.user').select('phone_number').execute();
  expect(new Set(phones.map((row) => row.phone_number)).size).toBe(phones.length);
});

it('a new resident may also sign in by a code', async () => {
  const { auth, sms } = openDesk(database.signin);
  const { phone_number: phone, id } = await database.owner
    .selectFrom('accounts.user')
    .select(['id', 'phone_number'])
    .executeTakeFirstOrThrow();
  await auth.sendCode(phone ?? '');
  await auth.verifyCode(phone ?? '', sms.codeFor(phone ?? ''));
  expect(await auth.findAccount(phone ?? '')).toBe(id);
});
