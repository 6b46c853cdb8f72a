import { monthsOf, quarterOf, total, yearOf, type Period } from './case-figure.ts';

/** One number of a year: of a month, a quarter or the year, in one category or in all. */
export type Cell = {
  period: Period;
  category: string;
  value: number;
  /** Whether it is told, or left out. */
  isTold: boolean;
  /** It was told, or left out, before, and stays so. */
  isSettled: boolean;
};

export const keyOf = ({ period, category }: Pick<Cell, 'period' | 'category'>) => `${period} ${category}`;

/** The period above one, where something is told of it. */
export function above(period: Period, periods: ReadonlySet<Period>): Period | undefined {
  const isMonth = /-\d\d$/.test(period);
  const next = isMonth ? quarterOf(period) : period.includes('Q') ? yearOf(period) : undefined;
  return next !== undefined && periods.has(next) ? next : undefined;
}

/** A cell as an arc between two sums in which it stands, so that what leaves one enters the other. */
export type Arc = { cell: Cell; from: string; to: string };

const ground = 'ground';

/**
 * The sums of a table as a network: months add up to their quarter, quarters to the year, categories to their total. Each cell
 * stands in at most two of the sums that say something new, with opposite signs: that is what makes the sums a network, in which
 * every change that keeps all of them is a circulation. What stands in one alone goes to the ground.
 */
export function networkOf(cells: readonly Cell[]): Arc[] {
  const periods = new Set(cells.map(({ period }) => period));
  const hasCategories = cells.some(({ category }) => category !== total);
  return cells.map((cell) => {
    const up = above(cell.period, periods);
    const isMonth = monthsOf(cell.period).length === 1;
    // The sums over categories of a quarter follow from those of its months.
    const own = isMonth ? (hasCategories ? `row ${cell.period}` : ground) : `sum ${keyOf(cell)}`;
    const parent = up === undefined ? ground : `sum ${keyOf({ period: up, category: cell.category })}`;
    return cell.category === total ? { cell, from: own, to: parent } : { cell, from: parent, to: own };
  });
}
