import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { makeId } from '../../core/shared/ids.ts';
import { openCell, prepareDatabase } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { findRoleFaults } from '../doctor/roles-bounded.ts';
import { StartError } from '../start-error.ts';
import { refusePowerfulLogin } from './rights/refuse-powerful-login.ts';

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

test('a login that row-level security does not hold is refused in one sentence', async () => {
  const { rows } = await sql<{ owner: string }>`select current_user as owner`.execute(database.owner);
  const owner = rows[0]?.owner ?? '';
  const tableOwner = `tables_${login}`;
  const told = async (user: string) => {
    const county = openDatabase({ ...database.connectionOf('app'), user, password: 'of the county' });
    const refused = await refusePowerfulLogin(county).then(() => '', String);
    await county.destroy();
    return refused;
  };
  const set = (statement: string) => sql.raw(statement).execute(database.owner);
  expect(await told(login)).toBe('');
  expect(await findRoleFaults(database.owner, login)).toEqual([]);
  await expect(refusePowerfulLogin(database.owner)).rejects.toThrow(StartError);
  expect(await findRoleFaults(database.owner, owner)).toContain(`${owner} is superuser`);

  await set(`alter role ${login} bypassrls`);
  expect(await told(login)).toMatch(/^StartError: DATABASE_APP_URL 的用户权限太大 \(bypassrls\)/);
  expect(await findRoleFaults(database.owner, login)).toEqual([`${login} is bypassrls`]);
  await set(`alter role ${login} nobypassrls`);

  await set(`create role ${tableOwner}`);
  await set(`alter table ${cell.schema}.teams owner to ${tableOwner}`);
  await set(`grant ${tableOwner} to ${login}`);
  expect(await told(login)).toContain(tableOwner);
  expect(await findRoleFaults(database.owner, login)).toEqual([`${login} belongs to ${tableOwner}`]);
  await set(`alter table ${cell.schema}.teams owner to ${owner}`);
  await set(`drop role ${tableOwner}`);
  expect(await told(login)).toBe('');
});

test('rights that stand as listed are not touched again', async () => {
  const policies = () =>
    sql<{ xmin: string }>`select xmin::text from pg_policy order by oid`.execute(database.owner);
  const before = await policies();
  await prepareDatabase(database.owner, { appLogin: login });
  expect(before.rows.length).toBeGreaterThan(20);
  expect((await policies()).rows).toEqual(before.rows);
});
