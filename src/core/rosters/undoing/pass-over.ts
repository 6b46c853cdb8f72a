import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';

type Leaving = { personId: string; before: string | null };

/**
 * Somebody whom a roster brought, and whose place another one took since, never stood there: whoever took it took it of who stood before
 * her. So she does not come again once that other one is taken back, and who stood before both does. As the system, while no other roster
 * is being undone.
 */
export const passOver = (ctx: Ctx, times: 'group_leaders' | 'links', { personId, before }: Leaving) =>
  sql`
    update ${cellTable(ctx.cell, 'roster_rows')} since set replaced_id = ${before}
    from ${cellTable(ctx.cell, times)} hers
    where hers.person_id = ${personId} and since.replaced_id = hers.id and since.state = 'taken'`.execute(
    ctx.db,
  );

type Counted = { id: string; before: number; beforeIn: string | null };

/** The same of a number of households that another roster has counted anew since: before that one stood what stood before this. */
export const passOverCount = (ctx: Ctx, { id, before, beforeIn }: Counted) =>
  sql`
    update ${cellTable(ctx.cell, 'roster_rows')} since set households_before = ${before}, replaced_id = ${beforeIn}
    where since.replaced_id = ${id} and since.state = 'taken'`.execute(ctx.db);
