import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { StartError } from '../start-error.ts';
import { prepareDatabase } from './migrate.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('data that a newer version has used are left alone, and the way back is said in one sentence', async () => {
  await sql`insert into commons.schema_migrations (name, timestamp) values ('9999-of-tomorrow', '2030-01-01')`.execute(
    database.owner,
  );
  const opening = prepareDatabase(database.owner, {});
  await expect(opening).rejects.toBeInstanceOf(StartError);
  await expect(opening).rejects.toThrow('先恢复升级前的备份');
});
