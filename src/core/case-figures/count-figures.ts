import type { Ctx } from '../shared/ctx.ts';
import { addMonths, dayOf } from '../shared/dates.ts';
import { lockInCell } from '../shared/queries/lock-in-cell.ts';
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
import { countOf, findFirstDay, insertFigures, listFiguresOf, listMonthsCounted } from './figure-queries.ts';
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

/** Of which months something could happen, and which of those are told: what lies before the first is known to be nothing. */
type Reach = { first: Period; told: Told };

const isSettled = (month: Period, told: Told): boolean =>
  told.some(({ period, category }) => period === month && category === total);

/** A month, and what ends with it where each of its months is counted: less the others it would tell the one that is not. */
const toTell = (month: Period, { first, told }: Reach): Period[] =>
  endingWith(month).filter((period) =>
    monthsOf(period).every((one) => one < first || one === month || isSettled(one, told)),
  );

/** One month that has ended, with its quarter and its year where they end with it. As the system. */
async function countMonth(ctx: Ctx, month: Period, first: Period): Promise<void> {
  const year = yearOf(month);
  const stored = await listFiguresOf(ctx.db, year);
  for (const measure of measuresCounted) {
    const told = stored.filter((figure) => figure.measure === measure);
    if (isSettled(month, told)) continue;
    const periods = [...new Set([...told.map(({ period }) => period), ...toTell(month, { first, told })])];
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

/** The months that have ended of which not every measure is counted: a measure that came later has them all before it. */
async function monthsToCount({ db, now }: Ctx, first: Period): Promise<Period[]> {
  const [oldest, current] = [monthOf(addMonths(dayOf(now), -mostMonthsBack)), monthOf(dayOf(now))];
  const counted = new Set(await listMonthsCounted(db, oldest));
  const months: Period[] = [];
  for (let month = first > oldest ? first : oldest; month < current; month = nextMonth(month))
    if (!counted.has(month)) months.push(month);
  return months;
}

/** They are counted in their order and all at once: where the last is counted, so is each before it. */
async function isAllCounted({ db, now }: Ctx): Promise<boolean> {
  const last = monthOf(addMonths(`${monthOf(dayOf(now))}-01`, -1));
  return (await listMonthsCounted(db, last)).includes(last);
}

/**
 * Counts each month that has ended and is not counted, once and for all: what is told then is never told otherwise. Two that count
 * at once go one after the other. Returns how many months.
 */
export const countFigures = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    if (await isAllCounted(ctx)) return 0;
    await lockInCell(ctx, 'case-figures');
    const firstDay = await findFirstDay(ctx.db);
    if (firstDay === null) return 0;
    const first = monthOf(firstDay);
    const months = await monthsToCount(ctx, first);
    for (const month of months) await countMonth(ctx, month, first);
    return months.length;
  });
