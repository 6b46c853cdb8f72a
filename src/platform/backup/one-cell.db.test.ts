import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, backedUp, changedTables } from '../../../tests/support/backups.ts';
import { hashesOf, restored } from '../../../tests/support/backups.ts';
import { aLivelyTown, neighbourCell } from '../../../tests/support/lively-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { openCell } from '../db/migrate.ts';
import { partOfCells } from './part-of-cells.ts';

const jimo = testCell.schema;
const chengyang = neighbourCell.schema;

let source: TestDatabase;
let target: TestDatabase;
let folder: Awaited<ReturnType<typeof aFolder>>;
const whole = () => folder.file('whole.backup');
const owner = () => target.connectionOf('owner');

/** An account, a session and a membership of one cell. */
async function anAccount(database: TestDatabase, cell: number, phone_number: string): Promise<void> {
  const id = `019f0000-0000-7000-8000-0000000000${String(cell).padStart(2, '0')}`;
  const at = { created_at: new Date(0), updated_at: new Date(0) };
  const user = { id, name: '', email: `${id}@nowhere.invalid`, phone_number, ...at };
  const session = { id, user_id: id, token: `token-${cell}`, expires_at: new Date(0), ...at };
  const membership = { account_id: id, cell, person_id: id, joined_at: new Date(0) };
  await database.owner.insertInto('accounts.user').values(user).execute();
  await database.owner.insertInto('accounts.session').values(session).execute();
  await database.owner.insertInto('accounts.memberships').values(membership).execute();
  const step = { account_id: id, secret_sealed: `sealed-${cell}`, used_step: 1, set_at: new Date(0) };
  await database.owner.insertInto('accounts.second_steps').values(step).execute();
  const outside = { id, user_id: id, provider_id: 'wechat', account_id: `open-${cell}`, ...at };
  await database.owner.insertInto('accounts.account').values(outside).execute();
  const code = { account_id: id, code_hash: `hash-${cell}` };
  await database.owner.insertInto('accounts.recovery_codes').values(code).execute();
}

beforeAll(async () => {
  [source, target, folder] = await Promise.all([createTestDatabase(), createTestDatabase('bare'), aFolder()]);
  await aLivelyTown(source);
  await aLivelyTown(source, neighbourCell);
  await anAccount(source, testCell.number, '13800000001');
  await anAccount(source, neighbourCell.number, '13800000002');
  await backedUp(source.connectionOf('owner'), whole());
  await restored(owner(), whole());
});
afterAll(async () => {
  await Promise.all([source.drop(), target.drop(), folder.remove()]);
});

test('a restore over data is refused unless it is told to replace', async () => {
  await expect(restored(owner(), whole())).rejects.toThrow('--replace');
  await expect(restored(owner(), whole(), { cells: [jimo] })).rejects.toThrow('--replace');
  expect(await changedTables(owner(), whole())).toEqual([]);
});

test('a restore is refused while the application is connected', async () => {
  await target.app.selectFrom('commons.cells').select('number').execute();
  await expect(restored(owner(), whole(), { replace: true })).rejects.toThrow('stop Weijia before a restore');
  await target.app.destroy();
  expect(await changedTables(owner(), whole())).toEqual([]);
});

test('one cell is put back alone and nothing of the other is touched', async () => {
  for (const cell of [jimo, chengyang]) {
    await target.owner.withSchema(cell).updateTable('people').set({ name: '改了名' }).execute();
  }
  await target.owner.deleteFrom('accounts.memberships').where('cell', '=', testCell.number).execute();
  const before = hashesOf(await backedUp(owner(), folder.file('before.backup')));
  await restored(owner(), whole(), { cells: [jimo], replace: true });
  expect(await changedTables(owner(), whole())).toEqual(['d370214.people']);
  const after = hashesOf(await backedUp(owner(), folder.file('after.backup')));
  const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
  expect(changed).toEqual(['accounts.memberships', 'd370215.people']);
});

test('a cell travels alone, with its own accounts and nobody else’s', async () => {
  const elsewhere = await createTestDatabase('bare');
  const file = folder.file('chengyang.backup');
  const manifest = await backedUp(source.connectionOf('owner'), file, [chengyang]);
  expect(manifest.tables.filter(({ schema }) => schema === jimo)).toEqual([]);
  await restored(elsewhere.connectionOf('owner'), file);
  expect(await changedTables(elsewhere.connectionOf('owner'), file)).toEqual([]);
  const { owner: there } = elsewhere;
  const phones = await there.selectFrom('accounts.user').select('phone_number').execute();
  expect(phones).toEqual([{ phone_number: '13800000002' }]);
  expect(await there.selectFrom('accounts.session').selectAll().execute()).toEqual([]);
  const codes = there
    .selectFrom('accounts.second_steps')
    .innerJoin('accounts.recovery_codes as code', 'code.account_id', 'accounts.second_steps.account_id');
  expect(await codes.select('code_hash').execute()).toEqual([{ code_hash: 'hash-2' }]);
  expect(await there.selectFrom('commons.homes').select('cell').execute()).toEqual([{ cell: 2 }]);
  expect(await there.selectFrom('commons.cells').select('schema').execute()).toEqual([{ schema: chengyang }]);
  const namesIn = async ({ owner }: TestDatabase) =>
    (await owner.withSchema(chengyang).selectFrom('people').select('name').orderBy('id').execute()).map(
      ({ name }) => name,
    );
  expect(await namesIn(elsewhere)).toEqual(await namesIn(source));
  expect((await namesIn(elsewhere)).length).toBeGreaterThan(0);
  expect(await there.selectFrom('commons.former_homes').select('cell').execute()).toEqual([{ cell: 2 }]);
  await elsewhere.drop();
});

test('a cell that is not there, or bears another number here, is named and nothing changes', async () => {
  const { connectionOf } = source;
  await expect(backedUp(connectionOf('owner'), folder.file('no'), ['d110000'])).rejects.toThrow(
    'no cell d110000',
  );
  await expect(restored(owner(), whole(), { cells: ['d110000'] })).rejects.toThrow('no d110000, only');
  const clashing = await createTestDatabase('bare');
  const other = clashing.connectionOf('owner');
  await restored(other, whole());
  await clashing.owner.deleteFrom('commons.cells').where('schema', '=', chengyang).execute();
  await openCell(clashing.owner, { ...neighbourCell, number: 7 });
  await expect(restored(other, whole(), { replace: true })).rejects.toThrow('numbers clash');
  await clashing.drop();
});

test('a whole restore does not orphan a cell that the backup does not know', async () => {
  const file = folder.file('both.backup');
  await backedUp(owner(), file);
  await openCell(target.owner, { number: 3, schema: 'd370211', divisionCode: '370211', name: '黄岛区' });
  await expect(restored(owner(), whole(), { replace: true })).rejects.toThrow('also holds d370211');
  expect(await changedTables(owner(), file)).toEqual(['commons.cells']);
});

test('what she has severed since the backup does not come back with her cell', async () => {
  const hers = () => target.owner.selectFrom('accounts.account').select('account_id').orderBy('account_id');
  const again = () => restored(owner(), whole(), { cells: [jimo], replace: true });
  await target.owner.deleteFrom('accounts.account').where('account_id', '=', 'open-1').execute();
  await again();
  expect(await hers().execute()).toEqual([{ account_id: 'open-1' }, { account_id: 'open-2' }]);
  const [severed] = await target.owner
    .deleteFrom('accounts.account')
    .where('account_id', '=', 'open-1')
    .returning(['user_id as account_id', 'provider_id'])
    .execute();
  if (!severed) throw new Error('it came back with her cell');
  await target.owner
    .insertInto('accounts.severed_outside')
    .values({ ...severed, severed_at: new Date(0) })
    .execute();
  await again();
  expect(await hers().execute()).toEqual([{ account_id: 'open-2' }]);
});

test('it is decided for each shared table what of it travels with a cell', async () => {
  const manifest = await backedUp(source.connectionOf('owner'), folder.file('tables.backup'));
  const shared = manifest.tables.filter(({ schema }) => ['commons', 'accounts'].includes(schema));
  const decided = partOfCells([1], (schema, name) => `${schema}.${name}`);
  expect(Object.keys(decided).sort()).toEqual(shared.map(({ schema, name }) => `${schema}.${name}`).sort());
});
