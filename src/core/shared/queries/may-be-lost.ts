import { sql } from 'kysely';
import type { Db } from '../ctx.ts';

/**
 * What this transaction writes need not be on disk when it ends: for a piece of long work that, after a crash, is as if it had never been
 * and is done anew. Whatever is committed later, by anybody, is on disk only with it.
 */
export const mayBeLost = (db: Db) => sql`set local synchronous_commit to off`.execute(db);
