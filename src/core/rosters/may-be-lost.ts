import { sql } from 'kysely';
import type { Ctx } from '../shared/ctx.ts';

/**
 * The piece that this transaction writes need not be on disk when it ends: after a crash it is as if it had never been, and is read or
 * taken anew. Whatever is committed later, by anybody, is on disk only with it.
 */
export const mayBeLost = ({ db }: Ctx) => sql`set local synchronous_commit to off`.execute(db);
