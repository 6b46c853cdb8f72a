import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';

/** The links of those who lead a village, and have not left. */
export const leadsInSql = ({ cell }: Pick<Ctx, 'cell'>) => sql`(
  select link.* from ${cellTable(cell, 'links')} link
  join ${cellTable(cell, 'executives')} executive on executive.id = link.executive_id and executive.left_on is null
  where link.kind = 'chair' and link.left_on is null)`;

/**
 * Who passes on what is for which village, as rows of `village_code`, `person_id` and `rung`: whoever leads it, and its chair who is
 * here herself.
 */
export const passersInSql = (ctx: Pick<Ctx, 'cell'>) => sql`(
  select village_code, held_by as person_id, 'executive' as rung from ${leadsInSql(ctx)} lead
  union all
  select seat.division_code, seat.person_id, 'chair' from ${cellTable(ctx.cell, 'appointments')} seat
  join ${cellTable(ctx.cell, 'people')} seated on seated.id = seat.person_id and seated.account_id is not null
  where seat.role = 'chair' and seat.ended_at is null)`;
