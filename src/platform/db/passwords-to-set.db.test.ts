import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { makeId } from '../../core/shared/ids.ts';
import { StartError } from '../start-error.ts';
import { passwordToSet } from './passwords-to-set.ts';
import { ensureRole } from './roles.ts';

const role = `weijia_${makeId(0, new Date()).slice(-8)}`;
let database: TestDatabase;

/** The test cluster trusts everybody; passwords count for this one role. */
async function askPasswordsOf(roles: readonly string[]): Promise<void> {
  const { rows } = await sql<{ hba_file: string }>`show hba_file`.execute(database.owner);
  const lines = [
    ...roles.flatMap((name) => [`local all ${name} scram-sha-256`, `host all ${name} all scram-sha-256`]),
    'local all all trust',
    'host all all all trust',
  ];
  const text = sql.lit(lines.join('\n'));
  await sql`copy (select unnest(string_to_array(${text}, chr(10)))) to ${sql.lit(rows[0]?.hba_file)}`.execute(
    database.owner,
  );
  await sql`select pg_reload_conf()`.execute(database.owner);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

beforeAll(async () => {
  database = await createTestDatabase('bare');
  await askPasswordsOf([role]);
});
afterAll(async () => {
  await sql`drop role ${sql.id(role)}`.execute(database.owner);
  await askPasswordsOf([]);
  await database.drop();
});

const asked = (password: string) =>
  passwordToSet(database.connectionOf('owner'), {
    role,
    password,
    connection: { ...database.connectionOf('app'), user: role, password },
  });

test('a role gets its password once, and another data folder cannot take it over', async () => {
  expect(await asked('ours')).toBe('ours');
  await sql`create role ${sql.id(role)} nologin`.execute(database.owner);
  expect(await asked('ours')).toBe('ours');
  await ensureRole(database.owner, role, 'ours');
  expect(await asked('ours')).toBeUndefined();
  await expect(asked('theirs')).rejects.toThrow(StartError);
  expect(await asked('ours')).toBeUndefined();
});
