import { sql } from 'kysely';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, answersOf, backedUp, changedTables } from '../../../tests/support/backups.ts';
import { hashesOf, quietly, restored } from '../../../tests/support/backups.ts';
import { aLivelyTown, neighbourCell, type LivelyTown } from '../../../tests/support/lively-town.ts';
import { startTestCluster } from '../../../tests/support/postgres-cluster.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { ownerRole } from '../db/embedded/init-cluster.ts';
import { makeSchemaAt } from '../db/migrations.ts';
import { openDatabase } from '../db/open-database.ts';
import { appRole } from '../db/roles.ts';
import { examine } from '../doctor/examine.ts';
import { backup } from './backup.ts';
import { verifyBackup } from './file/verify-backup.ts';

const pumped = '01a21d00-0000-7001-8000-000000000001';

let source: TestDatabase;
let target: TestDatabase;
let lively: LivelyTown;
let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  [source, target, folder] = await Promise.all([createTestDatabase(), createTestDatabase('bare'), aFolder()]);
  lively = await aLivelyTown(source);
  await aLivelyTown(source, neighbourCell);
  await sql`insert into d370215."outbox" (id, topic, subject_id, at, pumped_at)
    values (${pumped}, 'signup-withdrawn', gen_random_uuid(), now(), now())`.execute(source.owner);
});
afterAll(async () => {
  await Promise.all([source.drop(), target.drop(), folder.remove()]);
});

const faultsOf = async (database: TestDatabase) => {
  const faults: string[] = [];
  for await (const finding of examine(database.connectionOf('owner'))) faults.push(...finding.faults);
  return faults;
};

test('what is backed up and restored elsewhere has the same hashes and gives the same answers', async () => {
  const file = folder.file('all.backup');
  const manifest = await backedUp(source.connectionOf('owner'), file);
  expect(manifest.tables.find(({ name, rows }) => name === 'claim_events' && rows > 0)).toBeDefined();
  await restored(target.connectionOf('owner'), file);
  expect(await changedTables(target.connectionOf('owner'), file)).toEqual([]);
  const again = await backedUp(target.connectionOf('owner'), folder.file('again.backup'));
  expect(hashesOf(again)).toEqual(hashesOf(manifest));
  expect(await faultsOf(target)).toEqual([]);
  expect(await answersOf(lively, target)).toEqual(await answersOf(lively, source));
});

test('the file is readable by its owner alone and leaves no draft behind', async () => {
  const { mode } = await stat(folder.file('all.backup'));
  expect(mode & 0o777).toBe(0o600);
  await expect(backedUp(source.connectionOf('owner'), folder.file('no/such/folder'))).rejects.toThrow(
    'cannot write',
  );
});

test('a letter that was pumped but not done is pumped again after a restore', async () => {
  const { rows } = await sql<{ pumped_at: Date | null; done_at: Date | null }>`
    select pumped_at, done_at from d370215."outbox" where id = ${pumped}`.execute(target.owner);
  expect(rows).toEqual([{ pumped_at: null, done_at: null }]);
});

test('a backup travels to the other PostgreSQL and comes back the same', async () => {
  const { rows } = await sql<{
    version: number;
  }>`select current_setting('server_version_num')::int as version`.execute(source.owner);
  const cluster = await startTestCluster((rows[0]?.version ?? 0) >= 180_000 ? '15' : '18');
  const home = await createTestDatabase('bare');
  try {
    const there = { ...cluster.address, user: ownerRole, database: 'postgres' };
    const first = await backedUp(source.connectionOf('owner'), folder.file('here.backup'));
    await restored(there, folder.file('here.backup'));
    await backedUp(there, folder.file('there.backup'));
    await restored(home.connectionOf('owner'), folder.file('there.backup'));
    const last = await backedUp(home.connectionOf('owner'), folder.file('home.backup'));
    expect(hashesOf(last)).toEqual(hashesOf(first));
  } finally {
    await cluster.stop();
    await home.drop();
  }
});

test('an owner who is no superuser restores and backs up as well', async () => {
  const own = await createTestDatabase('bare');
  const { database } = own.connectionOf('owner');
  const keeper = `keeper_of_${database}`;
  const asAdmin = (statement: string) => sql.raw(statement).execute(source.owner);
  await asAdmin(`create role ${keeper} login createrole`);
  await asAdmin(`alter database ${database} owner to ${keeper}`);
  const connection = { ...own.connectionOf('owner'), user: keeper };
  await restored(connection, folder.file('all.backup'));
  const again = await backedUp(connection, folder.file('keeper.backup'));
  expect(hashesOf(again)).toEqual(hashesOf(await verifyBackup(folder.file('all.backup'), quietly)));
  await own.app.selectFrom('commons.cells').select('number').execute();
  await expect(restored(connection, folder.file('all.backup'), { replace: true })).rejects.toThrow(
    'stop Weijia before a restore: weijia_app uses',
  );
  await own.drop();
  await asAdmin(`drop role ${keeper}`);
});

test('a backup of an older level is restored at that level and then migrated', async () => {
  const old = await createTestDatabase('bare');
  const today = await createTestDatabase('bare');
  const file = folder.file('old.backup');
  await makeSchemaAt(old.owner, '0004-directory-of-homes', { kind: 'commons', name: 'commons' });
  await makeSchemaAt(old.owner, '0001-sign-in', { kind: 'accounts', name: 'accounts' });
  await makeSchemaAt(old.owner, '0001-people', { kind: 'cell', name: testCell.schema });
  const { number, schema, divisionCode: division_code, name } = testCell;
  await old.owner.insertInto('commons.cells').values({ number, schema, division_code, name }).execute();
  const person = { id: '019f0000-0000-7001-8000-000000000001', name: '王大姐', joined_at: new Date(0) };
  await old.owner.withSchema(schema).insertInto('people').values(person).execute();
  const manifest = await backedUp(old.connectionOf('owner'), file);
  expect(manifest.tables.some((table) => table.name === 'homes' && table.schema === schema)).toBe(false);
  await restored(today.connectionOf('owner'), file);
  expect(await faultsOf(today)).toEqual([]);
  const app = openDatabase({ ...today.connectionOf('owner'), user: appRole });
  expect(await app.withSchema(schema).selectFrom('homes').selectAll().execute()).toEqual([]);
  expect(await today.owner.withSchema(schema).selectFrom('people').select('name').execute()).toEqual([
    { name: '王大姐' },
  ]);
  await app.destroy();
  await Promise.all([old.drop(), today.drop()]);
});

test('a backup that is told to stop leaves neither a file nor a draft', async () => {
  await mkdir(folder.file('alone'));
  const stop = new AbortController();
  const stopped = backup(source.connectionOf('owner'), {
    file: folder.file('alone/stopped.backup'),
    now: new Date(0),
    onProgress: () => stop.abort(),
    signal: stop.signal,
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect(await readdir(folder.file('alone'))).toEqual([]);
});
