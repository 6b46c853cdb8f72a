import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { expect, test } from 'vitest';
import type { DB } from './db/types.generated.ts';
import { lockedVault } from './vault/locked-vault.ts';
import { openCtx, type World } from './world.ts';

const anyDatabase = () =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
const jimo = { number: 1, schema: 'd370215', divisionCode: '370215' };
const laixi = { number: 2, schema: 'd370285', divisionCode: '370285' };
const aWorld = (): World => ({
  db: anyDatabase(),
  cells: [jimo, laixi],
  clock: () => new Date(),
  vaultOf: lockedVault,
});

test('requests in one cell ask by one handle, so that their questions can leave together', () => {
  const world = aWorld();
  const handleOf = (of: World, cell = jimo) => openCtx(of, cell, { kind: 'anonymous' }).db;
  expect(handleOf(world)).toBe(handleOf(world));
  expect(handleOf({ ...world, clock: () => new Date(0) })).toBe(handleOf(world));
  expect(handleOf(world, laixi)).not.toBe(handleOf(world));
  expect(handleOf(aWorld())).not.toBe(handleOf(world));
});
