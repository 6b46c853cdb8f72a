import type { Kysely } from 'kysely';
import { openDatabase } from '../platform/db/open-database.ts';
import type { DB } from '../platform/db/types.generated.ts';
import { withOwner } from './with-owner.ts';

/** `withOwner` with a typed handle, for commands that need one connection, and a second while a key is looked up. */
export const asOwner = <T>(work: (db: Kysely<DB>) => Promise<T>): Promise<T> =>
  withOwner(async (owner) => {
    const db = openDatabase({ ...owner, max: 2 });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  });
