import { sql } from 'kysely';
import type { Db } from '../../shared/ctx.ts';
import { doubts } from '../problem.ts';

/** Lines with nothing against them but a doubt are ready. */
export const readyDoubts = (db: Db, rosterId: string) =>
  db
    .updateTable('roster_rows')
    .set({ state: 'ready', problems: sql`'{}'::text[]` })
    .where('roster_id', '=', rosterId)
    .where('state', '=', 'refused')
    .where(sql<boolean>`problems <@ ${[...doubts]}::text[]`)
    .execute();
