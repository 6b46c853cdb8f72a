import { readConfig } from '../platform/config.ts';
import { startEmbedded } from '../platform/db/embedded/start-embedded.ts';
import type { Connection } from '../platform/db/open-database.ts';

/**
 * Works on the database as its owner: the one DATABASE_URL names, or the embedded one: a running server's, else
 * started for the while, and then no server can start beside it.
 */
export async function withOwner<T>(work: (owner: Connection) => Promise<T>): Promise<T> {
  const { database, dataDir } = readConfig(process.env);
  if (database.kind === 'server') return work({ connectionString: database.ownerUrl });
  const embedded = await startEmbedded({ dataDir, share: true });
  try {
    return await work(embedded.connectionOf('owner'));
  } finally {
    await embedded.stop();
  }
}
