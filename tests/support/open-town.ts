import type { World } from '../../src/platform/world.ts';
import { createTestDatabase, type TestDatabase } from './postgres-database.ts';
import { testCell } from './postgres-template.ts';
import { testVaults } from './vaults/test-vaults.ts';

/** A migrated cell with nobody in it, as the application sees it, and a clock that the test moves. */
export type Town = World & {
  /** The database's owner: sees past row-level security. */
  owner: World['db'];
  clockAt: { now: Date };
  close: () => Promise<void>;
};

/** The same on a database that the test made itself. */
export function townOn(database: TestDatabase, now = new Date('2026-12-20T02:00:00Z')): Town {
  const { app: db, owner, drop: close } = database;
  const clockAt = { now };
  const clock = () => clockAt.now;
  return { owner, db, cells: [testCell], clockAt, clock, vaultOf: testVaults({ db, clock }), close };
}

export const openTown = async (now?: Date): Promise<Town> => townOn(await createTestDatabase(), now);
