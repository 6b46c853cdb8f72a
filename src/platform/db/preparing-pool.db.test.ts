import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase('bare');
});
afterAll(() => database.drop());

test('several statements in one text answer with the rows of all, also before a COMMIT', async () => {
  const { rows } = await sql`begin; select 1 as one; select 2 as two; commit`.execute(database.owner);
  expect(rows).toEqual([{ one: 1 }, { two: 2 }]);
});

test('a COMMIT alone says whether it was one', async () => {
  await database.owner.connection().execute(async (db) => {
    await sql`begin`.execute(db);
    await expect(sql`select 1 / 0`.execute(db)).rejects.toMatchObject({ code: '22012' });
    expect((await sql`commit`.execute(db)).rows).toEqual([{ command: 'ROLLBACK' }]);
  });
});
