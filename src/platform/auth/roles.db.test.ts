import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import type { DB } from '../db/types.generated.ts';
import { authParts } from './open-auth.ts';
import { openBetterAuth } from './better-auth.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function tablesOf(schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema}`.execute(database.owner);
  return rows.map((row) => row.name);
}

const read = (db: Kysely<DB>, schema: string, table: string) =>
  sql`select from ${sql.id(schema, table)} limit 1`.execute(db);

it('the application cannot read a single table of sign-in', async () => {
  const tables = await tablesOf('accounts');
  expect(tables).toContain('session');
  for (const table of tables)
    await expect(read(database.app, 'accounts', table)).rejects.toThrow('permission denied');
});

it('sign-in cannot read a single table of a cell or of the commons', async () => {
  for (const schema of [testCell.schema, 'commons']) {
    const tables = await tablesOf(schema);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables)
      await expect(read(database.signin, schema, table)).rejects.toThrow('permission denied');
  }
});

it('our tables have every column that better-auth expects', async () => {
  const { $context } = openBetterAuth(authParts(openDesk(database.signin).options), 'http://localhost');
  const { explicitSchemaCheck: check } = await $context;
  expect(check).toBeTypeOf('function');
  await expect(check?.()).resolves.toBeUndefined();
});
