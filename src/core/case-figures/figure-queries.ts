import { sql, type RawBuilder } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell, Ctx, Db } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { disputeGroups } from '../mediations/dispute-groups.ts';
import type { MediationStage } from '../mediations/mediation.ts';
import { measuresCounted, total, type Measure } from './case-figure.ts';

type Source = { at: RawBuilder<unknown>; by: RawBuilder<unknown>; from: RawBuilder<unknown> };

const requests = (at: string, by: string) => (cell: Cell) => ({
  ...{ at: sql.ref(at), by: sql.ref(by) },
  from: sql`${cellTable(cell, 'requests')} counted`,
});
const orders = (at: string) => (cell: Cell) => ({
  ...{ at: sql.ref(at), by: sql`'total'` },
  from: sql`${cellTable(cell, 'protection_orders')} counted`,
});

const groupOfDispute = sql`case ${sql.join(
  Object.entries(disputeGroups).map(
    ([group, kinds]) => sql`when counted.dispute in (${sql.join([...kinds])}) then ${group}`,
  ),
  sql` `,
)} end`;
const mediations =
  (...ends: readonly MediationStage[]) =>
  (cell: Cell) => ({
    ...{ at: sql.ref('counted.ended_at'), by: groupOfDispute },
    from: sql`(select ended_at, dispute from ${cellTable(cell, 'mediations')} where state in (${sql.join([...ends])})) counted`,
  });

/** From which rows each is counted: ids, times and words of our own. */
const sources: Readonly<Record<Measure, (cell: Cell) => Source>> = {
  'requests-received': requests('counted.submitted_at', 'counted.door'),
  'requests-answered': requests('counted.answered_at', 'counted.clock'),
  'requests-closed': requests('counted.closed_at', 'counted.outcome'),
  'cases-opened': (cell) => ({
    ...{ at: sql.ref('counted.opened_at'), by: sql.ref('asked.door') },
    from: sql`${cellTable(cell, 'cases')} counted join ${cellTable(cell, 'requests')} asked on asked.case_id = counted.id`,
  }),
  'cases-closed': (cell) => ({
    ...{ at: sql.ref('counted.closed_at'), by: sql.ref('counted.outcome') },
    from: sql`${cellTable(cell, 'cases')} counted`,
  }),
  'orders-filed': orders('counted.filed_noted_at'),
  'orders-granted': orders('counted.granted_noted_at'),
  'mediations-kept': mediations('kept'),
  'mediations-failed': mediations('failed', 'refused'),
  'mediations-withdrawn': mediations('withdrawn', 'violence'),
  'mediations-other-way': mediations('other-way'),
};

/** How many in each month of a year (Shanghai's) and category, none where there is none. Asked as the system. */
export async function countOf(
  ctx: Ctx,
  measure: Measure,
  year: string,
): Promise<{ month: string; category: string; count: number }[]> {
  const { at, by, from } = sources[measure](ctx.cell);
  const [start, end] = [startOfDay(`${year}-01-01`), startOfDay(`${Number(year) + 1}-01-01`)];
  const { rows } = await sql<{ month: string; category: string; count: number }>`
    select to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM') as month, coalesce(${by}, 'ordinary') as category,
      count(*)::int as count
    from ${from} where ${at} >= ${start} and ${at} < ${end} group by 1, 2`.execute(ctx.db);
  return rows;
}

/** The first day (`2026-05-01`) on which something was asked; null where nothing was. Asked as the system. */
export async function findFirstDay(db: Db): Promise<string | null> {
  // The ids begin with the time: the first row of the primary key, and no other is read.
  const first = await db
    .selectFrom('requests')
    .select('submitted_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return first ? dayOf(first.submitted_at) : null;
}

/** The months from one on of which every measure was counted. */
export async function listMonthsCounted(db: Db, from: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_figures')
    .select('period')
    .where('category', '=', total)
    .where('measure', 'in', measuresCounted)
    .where('period', 'like', '____-__')
    .where('period', 'not like', '%Q%')
    .where('period', '>=', from)
    .groupBy('period')
    .having(({ fn }) => fn.countAll(), '>=', measuresCounted.length)
    .execute();
  return rows.map(({ period }) => period);
}

export const listFiguresOf = (db: Db, year: string) =>
  db
    .selectFrom('case_figures')
    .select(['measure', 'period', 'category', 'count'])
    .where('period', 'like', `${year}%`)
    .orderBy('measure')
    .orderBy('period')
    .orderBy('category')
    .execute();

type NewFigure = {
  measure: Measure;
  period: string;
  category: string;
  count: number | null;
  counted_at: Date;
};

/** Of two who count at once one is first, and both have counted the same. Asked as the system. */
export const insertFigures = (db: Db, figures: readonly NewFigure[]) =>
  db
    .insertInto('case_figures')
    .values(figures)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** The years of which something was counted, the newest first. */
export async function listYears(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('case_figures')
    .select(sql<string>`left(period, 4)`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}
