import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { makeId } from '../../core/shared/ids.ts';
import { openCell, prepareDatabase } from './migrate.ts';
import { openDatabase } from './open-database.ts';

const cell = { number: 1, schema: 'd370215', divisionCode: '370215', name: '即墨区' };
const login = `county_${makeId(0, new Date()).slice(-8)}`;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('bare');
  await sql.raw(`create role ${login} login password 'of the county'`).execute(database.owner);
});
afterAll(async () => {
  await database.drop();
});

test('a login of the county’s own may do what the application may, under the same policies', async () => {
  await prepareDatabase(database.owner, { appLogin: login });
  await openCell(database.owner, cell);
  const people = [1, 2].map(() => ({ id: makeId(1, new Date()), joined_at: new Date() }));
  await database.owner.withSchema(cell.schema).insertInto('people').values(people).execute();
  const county = openDatabase({ ...database.connectionOf('app'), user: login, password: 'of the county' });
  try {
    const seen = await county.transaction().execute(async (trx) => {
      await sql.raw(`set local weijia.actor = '${people[0]?.id}'`).execute(trx);
      return trx.withSchema(cell.schema).selectFrom('people').select('id').execute();
    });
    expect(seen).toEqual([{ id: people[0]?.id }]);
    expect(await county.withSchema(cell.schema).selectFrom('people').select('id').execute()).toEqual([]);
    await expect(sql`select from accounts."user"`.execute(county)).rejects.toThrow(/permission denied/);
  } finally {
    await county.destroy();
  }
});

test('rights that stand as listed are not touched again', async () => {
  const policies = () =>
    sql<{ xmin: string }>`select xmin::text from pg_policy order by oid`.execute(database.owner);
  const before = await policies();
  await prepareDatabase(database.owner, { appLogin: login });
  expect(before.rows.length).toBeGreaterThan(20);
  expect((await policies()).rows).toEqual(before.rows);
});
