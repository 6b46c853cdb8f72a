import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';

const lockOfParents = 7_215_003;

/**
 * Whoever changes which home belongs to which waits here, before locking any home: two at once would each judge by what
 * the other is about to change, and together make a ring.
 */
export const waitForOtherParents = (ctx: Ctx) =>
  sql`select pg_advisory_xact_lock(${lockOfParents}, ${ctx.cell.number})`.execute(ctx.db);

/** Whether a home is this one or stands below it, however far. */
export async function isAtOrBelow(ctx: Ctx, homeId: string, { above }: { above: string }): Promise<boolean> {
  const homes = cellTable(ctx.cell, 'homes');
  const { rows } = await sql<{ found: boolean }>`
    with recursive up as (
      select id, parent_id from ${homes} where id = ${homeId}
      union select h.id, h.parent_id from up join ${homes} h on h.id = up.parent_id)
    select exists (select from up where up.id = ${above}) as found`.execute(ctx.db);
  return rows[0]?.found === true;
}
