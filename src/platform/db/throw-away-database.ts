import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cell } from '../../core/shared/ctx.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import { openCell, prepareDatabase } from './migrate.ts';
import { openDatabase, type Connection } from './open-database.ts';

/** Runs `work` on a database of its own that holds one migrated, empty cell, and leaves nothing behind. */
export async function onThrowAwayDatabase<T>(
  cell: Cell & { name: string },
  work: (owner: Connection) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'weijia-throw-away-'));
  // Started by root, PostgreSQL runs as another user, who must get in.
  await chmod(dataDir, 0o755);
  const embedded = await startEmbedded({ dataDir });
  try {
    const connection = embedded.connectionOf('owner');
    const owner = openDatabase(connection);
    await prepareDatabase(owner, { app: 'thrown away', signin: 'thrown away' });
    await openCell(owner, cell);
    await owner.destroy();
    return await work(connection);
  } finally {
    await embedded.stop();
    await rm(embedded.place.folder, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}
