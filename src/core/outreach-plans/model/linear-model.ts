/** A column of a model: what one more of it costs, how many there may be, and whether halves are refused. */
export type Column = { cost: number; most: number; whole: boolean };

export type Term = readonly [column: number, factor: number];

export type Row = { terms: readonly Term[]; is: 'at-most' | 'at-least' | 'exactly'; value: number };

/** The cheapest values of all columns, none below zero, for which each row holds. */
export type LinearModel = { columns: readonly Column[]; rows: readonly Row[] };

/** What a solver has found; `values` by column. */
export type Solution = { objective: number; bound: number; gap: number; values: readonly number[] };

/**
 * `gap`: good enough is this share above the best; `seconds`: what it has then must do; `start`: values by column that are known to
 * hold, or nearly, from which it may go on.
 */
export type SolveLimits = { gap: number; seconds: number; start?: readonly number[] };

/** The outside world solves it; undefined where it found nothing within its time. */
export type Solve = (model: LinearModel, limits: SolveLimits) => Promise<Solution | undefined>;

/** A model that grows: each column is known by the number that it is given. */
export function growModel(): LinearModel & {
  column: (column: Column) => number;
  row: (is: Row['is'], value: number, terms: readonly Term[]) => void;
} {
  const columns: Column[] = [];
  const rows: Row[] = [];
  return {
    columns,
    rows,
    column: (column) => columns.push(column) - 1,
    // Of nothing there is nothing to bound.
    row: (is, value, terms) => void (terms.length > 0 && rows.push({ is, value, terms })),
  };
}

/** One of each, of those that there are. */
export const each = (columns: readonly (number | undefined)[]): Term[] =>
  columns.flatMap((column) => (column === undefined ? [] : [[column, 1] as const]));
