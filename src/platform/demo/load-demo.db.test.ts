import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { makeId } from '../../core/shared/ids.ts';
import { newAccount } from '../auth/account-of.ts';
import { findHomes } from '../../core/homes/find-homes.ts';
import { lockedVault } from '../vault/locked-vault.ts';
import { openCtx, type World } from '../world.ts';
import { loadDemo, refreshDemo } from './load-demo.ts';
import { refuseDemoDatabase } from './refuse-demo-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const opened = new Date('2026-12-20T02:00:00Z');
const daysLater = new Date('2026-12-24T02:00:00Z');

const activities = async () => {
  const rows = await database.owner
    .withSchema(testCell.schema)
    .selectFrom('activities')
    .select(['home_id', 'title', 'starts_at'])
    .execute();
  return rows.map((row) => JSON.stringify(row));
};

it('two servers that open one empty database load the district once', async () => {
  await Promise.all(
    [0, 1].map(() => loadDemo(database.owner, { clock: () => opened, vaultOf: lockedVault })),
  );
  const announced = await activities();
  expect(announced.length).toBeGreaterThan(0);
  expect(new Set(announced).size).toBe(announced.length);
});

it('a home of the demo is found by what it will do', async () => {
  const world: World = { db: database.app, cells: [testCell], clock: () => opened, vaultOf: lockedVault };
  const found = await findHomes(openCtx(world, testCell, { kind: 'anonymous' }), { q: '盘扣' });
  expect(found.items.map(({ name }) => name)).toContain('泉心泉意·妇女微家');
});

it('two servers that fill the calendar in the same minute announce each day once', async () => {
  const before = await activities();
  const world: World = { db: database.app, cells: [testCell], clock: () => daysLater, vaultOf: lockedVault };
  await Promise.all([0, 1].map(() => refreshDemo(world)));
  const announced = await activities();
  expect(announced.length).toBeGreaterThan(before.length);
  expect(new Set(announced).size).toBe(announced.length);
});

it('a real district that is started as a demo stays shut and as it was', async () => {
  const real = await createTestDatabase();
  const account = newAccount(makeId(0, opened), '13900000001', opened);
  await real.owner.insertInto('accounts.user').values(account).execute();
  await expect(loadDemo(real.owner, { clock: () => opened, vaultOf: lockedVault })).rejects.toThrow(
    /WEIJIA_DEMO=0/,
  );
  expect(await real.owner.withSchema(testCell.schema).selectFrom('homes').selectAll().execute()).toEqual([]);
  await real.drop();
});

it('a demo that is started as a real district stays shut', async () => {
  const empty = await createTestDatabase();
  await refuseDemoDatabase(empty.owner);
  await loadDemo(empty.owner, { clock: () => opened, vaultOf: lockedVault });
  await expect(refuseDemoDatabase(empty.owner)).rejects.toThrow(/holds the demo/);
  await empty.drop();
});
