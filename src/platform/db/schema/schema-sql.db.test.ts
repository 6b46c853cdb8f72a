import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/postgres-database.ts';
import { cloneRoot } from '../../config.ts';
import { printSchemaSql } from './schema-sql.ts';

const committed = () => readFile(path.join(cloneRoot, 'db/schema.sql'), 'utf8');

test('a migrated database is printed as db/schema.sql on this PostgreSQL too', async () => {
  const database = await createTestDatabase();
  expect(await printSchemaSql(database.connectionOf('owner'), 'd370215')).toBe(await committed());
  await database.drop();
});

test('db/schema.sql makes an empty database the same as migrations do', async () => {
  const database = await createTestDatabase('bare');
  await sql.raw(await committed()).execute(database.owner);
  expect(await printSchemaSql(database.connectionOf('owner'), 'd370215')).toBe(await committed());
  await database.drop();
});

test('what the printer does not know is refused, not left out', async () => {
  const database = await createTestDatabase();
  await sql`create view commons.names as select entry from commons.homes`.execute(database.owner);
  await expect(printSchemaSql(database.connectionOf('owner'), 'd370215')).rejects.toThrow('commons.names');
  await database.drop();
});
