import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import { doubts, type Problem } from './problem.ts';
import type { RosterKind } from './roster.ts';

type Sql = ReturnType<typeof sql>;
type Found = { problem: Problem; /** Which rows `r` of the roster, in SQL. */ where: (cell: Cell) => Sql };

const earlier = (cell: Cell, same: Sql) => sql`exists (
  select from ${cellTable(cell, 'roster_rows')} e
  where e.roster_id = r.roster_id and e.line < r.line and e.state = 'ready' and ${same})`;

const sameName = sql`e.name = r.name and e.village_code = r.village_code`;
const oneHasNoPhone = sql`(e.mark is null or r.mark is null)`;

/** Somebody who is kept touch with, or waits to be asked: `known` is her link or introduction. */
const known = (cell: Cell, same: Sql) => sql`exists (
  select from (
    select person_id, village_code from ${cellTable(cell, 'links')} where kind = 'woman' and left_on is null
    union all select person_id, village_code from ${cellTable(cell, 'introductions')} where answered_at is null
  ) known join ${cellTable(cell, 'people')} p on p.id = known.person_id
  left join ${cellTable(cell, 'person_phones')} n on n.person_id = known.person_id
  where ${same})`;

const sameWithoutPhone = sql`p.name = r.name and known.village_code = r.village_code
  and (n.mark is null or r.mark is null)`;

/** What is certain; whatever somebody says of a line, it is not taken. */
const certainOfWomen: readonly Found[] = [
  {
    problem: 'wishes-no-contact',
    where: (cell) => sql`exists (select from ${cellTable(cell, 'wishes_of_no_contact')} w
      where w.mark in (r.mark, r.name_mark))`,
  },
  { problem: 'twice', where: (cell) => earlier(cell, sql`e.mark = r.mark and e.name = r.name`) },
  { problem: 'has-a-link', where: (cell) => known(cell, sql`n.mark = r.mark and p.name = r.name`) },
];

const doubtsOfWomen: readonly Found[] = [
  { problem: 'perhaps-twice', where: (cell) => earlier(cell, sql`e.mark = r.mark and e.name <> r.name`) },
  { problem: 'perhaps-twice', where: (cell) => earlier(cell, sql`${sameName} and ${oneHasNoPhone}`) },
  { problem: 'perhaps-has-a-link', where: (cell) => known(cell, sql`n.mark = r.mark and p.name <> r.name`) },
  { problem: 'perhaps-has-a-link', where: (cell) => known(cell, sameWithoutPhone) },
];

const twiceBy = (same: Sql): readonly Found[] => [{ problem: 'twice', where: (cell) => earlier(cell, same) }];

const certain: Readonly<Record<RosterKind, readonly Found[]>> = {
  women: certainOfWomen,
  executives: twiceBy(sql`e.mark = r.mark`),
  chairs: twiceBy(sql`e.village_code = r.village_code`),
  households: twiceBy(sql`e.area_code = r.area_code`),
};

async function refuse(ctx: Ctx, rosterId: string, { found, among }: { found: readonly Found[]; among: Sql }) {
  for (const { problem, where } of found)
    await sql`
      update ${cellTable(ctx.cell, 'roster_rows')} r set state = 'refused', problems = array[${problem}]
      where r.roster_id = ${rosterId} and ${among} and ${where(ctx.cell)}`.execute(ctx.db);
}

/**
 * Refuses what no line can know of itself: the same woman twice, one who is kept touch with already, one who wishes no contact. The
 * first of two stays ready. Asked as the system, once all lines are read, and once more before they are taken.
 */
export async function judgeRows(
  ctx: Ctx,
  rosterId: string,
  { kind, doubtsToo = false }: { kind: RosterKind; doubtsToo?: boolean },
): Promise<void> {
  const open = sql`(r.state = 'ready' or (r.state = 'refused' and r.problems <@ ${[...doubts]}::text[]))`;
  await refuse(ctx, rosterId, { found: certain[kind], among: open });
  if (kind === 'women' && !doubtsToo)
    await refuse(ctx, rosterId, { found: doubtsOfWomen, among: sql`r.state = 'ready'` });
}
