import { sql } from 'kysely';
import type { Ctx } from '../shared/ctx.ts';
import { addMonths, dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import {
  categoriesOf,
  endingWith,
  measuresCounted,
  monthOf,
  monthsOf,
  nextMonth,
  total,
  yearOf,
  type Measure,
  type Period,
} from './case-figure.ts';
import { keyOf, type Cell } from './figure-table.ts';
import { countOf, findFirstDay, findLastCounted, insertFigures, listFiguresOf } from './figure-queries.ts';
import { leaveOut } from './leave-out.ts';

/** What is older is told no more. */
const mostMonthsBack = 36;

type Counts = readonly { month: string; category: string; count: number }[];
type Told = readonly { period: string; category: string; count: number | null }[];

/** Every number of the year of which something was or is now to be told. */
function cellsOf(
  measure: Measure,
  periods: readonly Period[],
  { counts, told }: { counts: Counts; told: Told },
) {
  const settled = new Map(told.map((figure) => [keyOf(figure), figure.count]));
  return periods.flatMap((period): Cell[] =>
    [...categoriesOf[measure], total].map((category) => {
      const value = counts
        .filter((one) => monthsOf(period).includes(one.month) && [one.category, total].includes(category))
        .reduce((sum, { count }) => sum + count, 0);
      const before = settled.get(keyOf({ period, category }));
      return {
        period,
        category,
        value,
        isTold: before !== undefined && before !== null,
        isSettled: before !== undefined,
      };
    }),
  );
}

/** One month that has ended, with its quarter and its year where they end with it. As the system. */
async function countMonth(ctx: Ctx, month: Period): Promise<void> {
  const year = yearOf(month);
  const stored = await listFiguresOf(ctx.db, year);
  for (const measure of measuresCounted) {
    const told = stored.filter((figure) => figure.measure === measure);
    const periods = [...new Set([...told.map(({ period }) => period), ...endingWith(month)])];
    const counts = await countOf(ctx, measure, year);
    const cells = leaveOut(cellsOf(measure, periods, { counts, told }));
    const news = cells.filter(({ isSettled }) => !isSettled);
    await insertFigures(
      ctx.db,
      news.map(({ period, category, value, isTold }) => ({
        ...{ measure, period, category, count: isTold ? value : null, counted_at: ctx.now },
      })),
    );
  }
}

async function firstToCount(ctx: Ctx): Promise<Period | null> {
  const last = await findLastCounted(ctx.db);
  if (last !== null) return nextMonth(last);
  const oldest = monthOf(addMonths(dayOf(ctx.now), -mostMonthsBack));
  const first = await findFirstDay(ctx.db, `${oldest}-01`);
  return first && monthOf(first);
}

/**
 * Counts each month that has ended since the last one, once and for all: what is told then is never told otherwise. Two that count
 * at once go one after the other. Returns how many months.
 */
export const countFigures = (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    await sql`select pg_advisory_xact_lock(hashtext('case-figures'), ${ctx.cell.number})`.execute(ctx.db);
    const current = monthOf(dayOf(ctx.now));
    let months = 0;
    for (let month = await firstToCount(ctx); month !== null && month < current; month = nextMonth(month)) {
      await countMonth(ctx, month);
      months += 1;
    }
    return months;
  });
