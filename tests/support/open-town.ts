import type { World } from '../../src/platform/world.ts';
import { createTestDatabase } from './postgres-database.ts';
import { testCell } from './postgres-template.ts';

/** A migrated cell with nobody in it, as the application sees it, and a clock that the test moves. */
export type Town = World & {
  /** The database's owner: sees past row-level security. */
  owner: World['db'];
  clockAt: { now: Date };
  close: () => Promise<void>;
};

export async function openTown(now = new Date('2026-12-20T02:00:00Z')): Promise<Town> {
  const { app: db, owner, drop: close } = await createTestDatabase();
  const clockAt = { now };
  return { owner, db, cells: [testCell], clockAt, clock: () => clockAt.now, close };
}
