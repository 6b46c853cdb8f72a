import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { prepareDatabase } from '../migrate.ts';
import { appRole } from '../roles.ts';
import { findRightsFaults } from './find-rights-faults.ts';
import { rightsOfACell } from './rights-of-a-cell.ts';

const cell = 'd370215';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const start = () => prepareDatabase(database.owner, {});

const standing = async () => {
  const { rows } = await sql<{ what: string }>`
    select oid || ' ' || coalesce(qual, '') || coalesce(with_check, '') as what from pg_policy p
      join pg_policies v on v.schemaname = ${cell} and v.policyname = p.polname
    union all select attname || attacl::text from pg_attribute where attacl is not null and attrelid in
      (select oid from pg_class where relnamespace = ${cell}::regnamespace)
    union all select nspname || nspacl::text from pg_namespace where nspname in (${cell}, 'commons', 'accounts')
    union all select obj_description(${cell}::regnamespace, 'pg_namespace')
    order by 1`.execute(database.owner);
  return rows.map(({ what }) => what);
};

const conditions = async () => (await standing()).map((what) => what.replace(/^\d+ /, ''));

test('a start where every right stands as it was left touches nothing', async () => {
  await start();
  const before = await standing();
  await start();
  expect(await standing()).toEqual(before);
});

test.for([
  `grant delete on ${cell}."audit" to weijia_app`,
  `revoke insert on ${cell}."audit" from weijia_app`,
  `grant select on ${cell}."homes" to public`,
  `grant update (verb) on ${cell}."audit" to weijia_app`,
  `grant usage on schema ${cell} to public`,
  `grant select on ${cell}."people" to weijia_signin`,
  `drop policy people_select on ${cell}."people"`,
  `alter policy people_select on ${cell}."people" using (true)`,
  `create policy for_me on ${cell}."people" for select using (true)`,
  `alter table ${cell}."people" disable row level security`,
  `alter table ${cell}."homes" enable row level security`,
])('the next start undoes what was changed by hand: %s', async (statement) => {
  await start();
  const before = (await conditions()).sort();
  await sql.raw(statement).execute(database.owner);
  await start();
  expect((await conditions()).sort()).toEqual(before);
  expect(
    await findRightsFaults(database.owner, cell, { role: appRole, rights: rightsOfACell(cell) }),
  ).toEqual([]);
});
