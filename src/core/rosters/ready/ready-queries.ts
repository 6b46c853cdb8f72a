import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { RosterKind } from '../roster.ts';

export type ReadyLineRow = {
  line: number;
  name: string | null;
  placeCode: string | null;
  executiveName: string | null;
  groupName: string | null;
  households: number | null;
  replaces: string | null;
};

type Asked = { rosterId: string; kind: RosterKind; after: number; limit: number };

/** Whoever is in the place that a line gives to another. */
const replacedBy = ({ cell }: Ctx, kind: RosterKind) => {
  const people = cellTable(cell, 'people');
  if (kind === 'chairs')
    return sql`(select chair.name from ${cellTable(cell, 'links')} lead join ${people} chair on chair.id = lead.person_id
      where lead.kind = 'chair' and lead.left_on is null and lead.village_code = r.village_code)`;
  if (kind === 'groupLeaders')
    return sql`(select her.name from ${cellTable(cell, 'group_leaders')} leader join ${people} her on her.id = leader.person_id
      where leader.left_on is null and leader.village_code = r.village_code and leader.group_name = r.group_name
        and leader.of_code = coalesce(r.of_code, leader.of_code)
      order by leader.of_code = r.village_code desc limit 1)`;
  return sql`null`;
};

/** Lines that are ready, after one of them. As the system. */
export async function listReadyLines(
  ctx: Ctx,
  { rosterId, kind, after, limit }: Asked,
): Promise<ReadyLineRow[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<ReadyLineRow>`
    select r.line, coalesce(r.name, her.name) as name, coalesce(r.village_code, r.area_code) as "placeCode",
      holder.name as "executiveName", r.group_name as "groupName", r.households, ${replacedBy(ctx, kind)} as replaces
    from ${cellTable(cell, 'roster_rows')} r
    left join ${cellTable(cell, 'executives')} seat on seat.id = r.executive_id
    left join ${cellTable(cell, 'people')} holder on holder.id = seat.person_id
    left join ${cellTable(cell, 'people')} her on her.id = r.person_id
    where r.roster_id = ${rosterId} and r.state = 'ready' and r.line > ${after} order by r.line limit ${limit}`.execute(
    db,
  );
  return rows;
}
