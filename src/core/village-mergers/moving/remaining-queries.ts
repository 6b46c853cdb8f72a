import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';

/** Whether nothing lies in a village any more that bears its code today. Asked as the system. */
export async function isEmpty(ctx: Ctx, code: string): Promise<boolean> {
  const { db, cell } = ctx;
  const area = (table: 'household_counts' | 'home_areas') => cellTable(cell, table);
  const { rows } = await sql<{ empty: boolean }>`
    select not (
      exists (select from ${cellTable(cell, 'links')} where village_code = ${code} and left_on is null)
      or exists (select from ${cellTable(cell, 'executives')} where division_code = ${code}
        and (left_on is null or chairs > 0 or links > 0))
      or exists (select from ${cellTable(cell, 'appointments')} where division_code = ${code} and ended_at is null)
      or exists (select from ${cellTable(cell, 'homes')} where division_code = ${code} and closed_at is null)
      or exists (select from ${cellTable(cell, 'people')} where village_code = ${code})
      or exists (select from ${cellTable(cell, 'introductions')} where village_code = ${code} and answered_at is null)
      or exists (select from ${cellTable(cell, 'group_leaders')} where village_code = ${code} and left_on is null)
      or exists (select from ${area('home_areas')} where left(area_code, 12) = ${code} and until_on is null)
      or exists (select from (select distinct on (area_code) households from ${area('household_counts')}
        where left(area_code, 12) = ${code} order by area_code, from_on desc) latest where households > 0)
    ) as empty`.execute(db);
  return rows[0]?.empty ?? false;
}
