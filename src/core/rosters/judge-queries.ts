import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import type { Problem } from './problem.ts';
import type { RosterKind } from './roster.ts';

type Found = {
  problem: Problem;
  /** Which rows `r` of the roster, in SQL. */ where: (cell: Cell) => ReturnType<typeof sql>;
};

const earlier = (cell: Cell, same: ReturnType<typeof sql>) => sql`exists (
  select from ${cellTable(cell, 'roster_rows')} e
  where e.roster_id = r.roster_id and e.line < r.line and e.state = 'ready' and ${same})`;

const sameName = sql`e.name = r.name and e.village_code = r.village_code`;
const oneHasNoPhone = sql`(e.mark is null or r.mark is null)`;

/** Somebody who is kept touch with, or waits to be asked: `known` is her link or introduction. */
const known = (cell: Cell, same: ReturnType<typeof sql>) => sql`exists (
  select from (
    select person_id, village_code from ${cellTable(cell, 'links')} where kind = 'woman' and left_on is null
    union all select person_id, village_code from ${cellTable(cell, 'introductions')} where answered_at is null
  ) known join ${cellTable(cell, 'people')} p on p.id = known.person_id
  left join ${cellTable(cell, 'person_phones')} n on n.person_id = known.person_id
  where ${same})`;

const women: readonly Found[] = [
  {
    problem: 'wishes-no-contact',
    where: (cell) => sql`exists (select from ${cellTable(cell, 'wishes_of_no_contact')} w
      where w.mark = r.mark or (r.mark is null and w.mark = r.name_mark))`,
  },
  { problem: 'twice', where: (cell) => earlier(cell, sql`e.mark = r.mark and e.name = r.name`) },
  {
    problem: 'perhaps-twice',
    where: (cell) => sql`(${earlier(cell, sql`e.mark = r.mark and e.name <> r.name`)}
      or ${earlier(cell, sql`${sameName} and ${oneHasNoPhone}`)})`,
  },
  { problem: 'has-a-link', where: (cell) => known(cell, sql`n.mark = r.mark and p.name = r.name`) },
  {
    problem: 'perhaps-has-a-link',
    where: (cell) => sql`(${known(cell, sql`n.mark = r.mark and p.name <> r.name`)}
      or ${known(
        cell,
        sql`p.name = r.name and known.village_code = r.village_code and (n.mark is null or r.mark is null)`,
      )})`,
  },
];

const twiceBy = (same: ReturnType<typeof sql>): readonly Found[] => [
  { problem: 'twice', where: (cell) => earlier(cell, same) },
];

const judgements: Readonly<Record<RosterKind, readonly Found[]>> = {
  women,
  executives: twiceBy(sql`e.mark = r.mark`),
  chairs: twiceBy(sql`e.village_code = r.village_code`),
  households: twiceBy(sql`e.area_code = r.area_code`),
};

/**
 * Refuses what no line can know of itself: the same woman twice, one who is kept touch with already, one who wishes no contact. The
 * first of two stays ready. Asked as the system, once all lines are read.
 */
export async function judgeRows(ctx: Ctx, rosterId: string, kind: RosterKind): Promise<void> {
  for (const { problem, where } of judgements[kind])
    await sql`
      update ${cellTable(ctx.cell, 'roster_rows')} r set state = 'refused', problems = array[${problem}]
      where r.roster_id = ${rosterId} and r.state = 'ready' and ${where(ctx.cell)}`.execute(ctx.db);
}
