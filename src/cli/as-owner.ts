import type { Kysely } from 'kysely';
import type { Config } from '../platform/config.ts';
import { startEmbedded } from '../platform/db/embedded/start-embedded.ts';
import { openDatabase } from '../platform/db/open-database.ts';
import type { DB } from '../platform/db/types.generated.ts';

/** Runs a command's work on the database as its owner, beside a running server or, where none runs, alone. */
export async function asOwner<T>(config: Config, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  const embedded =
    config.database.kind === 'embedded'
      ? await startEmbedded({ dataDir: config.dataDir, share: true })
      : null;
  const connection =
    config.database.kind === 'server'
      ? { connectionString: config.database.ownerUrl }
      : embedded?.connectionOf('owner');
  const db = openDatabase({ ...connection, max: 2 });
  try {
    return await work(db);
  } finally {
    await db.destroy();
    await embedded?.stop();
  }
}
