import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAuthWorld, openDesk, type AuthWorld } from '../../../tests/support/auth-world.ts';
import type { DB } from '../db/types.generated.ts';
import { authParts } from './open-auth.ts';
import { openBetterAuth } from './better-auth.ts';

let world: AuthWorld;
beforeAll(async () => {
  world = await openAuthWorld();
});
afterAll(() => world.close());

async function tablesOf(schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema}`.execute(world.owner);
  return rows.map((row) => row.name);
}

const read = (db: Kysely<DB>, schema: string, table: string) =>
  sql`select from ${sql.id(schema, table)} limit 1`.execute(db);

it('the application cannot read a single table of sign-in', async () => {
  const tables = await tablesOf('accounts');
  expect(tables).toContain('session');
  for (const table of tables)
    await expect(read(world.app, 'accounts', table)).rejects.toThrow('permission denied');
});

it('sign-in cannot read a single table of a cell or of the commons', async () => {
  for (const schema of [world.cell.schema, 'commons']) {
    const tables = await tablesOf(schema);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables)
      await expect(read(world.signin, schema, table)).rejects.toThrow('permission denied');
  }
});

it('our tables have every column that better-auth expects', async () => {
  const { $context } = openBetterAuth(authParts(openDesk(world.signin).options), 'http://localhost');
  const { explicitSchemaCheck: check } = await $context;
  expect(check).toBeTypeOf('function');
  await expect(check?.()).resolves.toBeUndefined();
});
