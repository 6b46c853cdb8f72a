import { sql } from 'kysely';
import type { Ctx } from '../shared/ctx.ts';
import { lockInCell } from '../shared/queries/lock-in-cell.ts';

/**
 * Until the transaction ends no villages become one. A verb that puts somebody or something into a village asks for it first, before
 * it looks whether there is such a village and before any other lock: nothing is left in one that is no more.
 */
export const holdVillages = ({ db, cell }: Pick<Ctx, 'db' | 'cell'>) =>
  sql`select pg_advisory_xact_lock_shared(hashtext('villages'), ${cell.number})`.execute(db);

/** Until the transaction ends nobody and nothing is put into a village, by anybody else; waits for whoever does. */
export const holdVillagesAlone = (ctx: Pick<Ctx, 'db' | 'cell'>) => lockInCell(ctx, 'villages');
