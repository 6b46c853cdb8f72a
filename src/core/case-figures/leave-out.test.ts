import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reader } from '../../../tests/support/figures/what-a-reader-knows.ts';
import { endingWith, leastTold, monthsOf, total } from './case-figure.ts';
import { keyOf, type Cell } from './figure-table.ts';
import { leaveOut } from './leave-out.ts';

type Table = { categories: readonly string[]; months: readonly string[]; counts: readonly number[] };

const quarter = monthsOf('2026-Q1');
const year = monthsOf('2026');
const categories = ['need', 'help'];

/** The counts of a month and category; without categories one of a month. */
const leavesOf = ({ categories, months }: Table) =>
  months.flatMap((month) => (categories.length > 0 ? categories : [total]).map((one) => ({ month, one })));

/** Which counts stand in a number of a period and category. */
const partsOf = (table: Table, { period, category }: Pick<Cell, 'period' | 'category'>): number[] =>
  leavesOf(table).flatMap(({ month, one }, nth) =>
    monthsOf(period).includes(month) && [one, total].includes(category) ? [nth] : [],
  );

/** A year as its months end, one after another: what was told before stays told. */
function publish(table: Table, protect: (cells: Cell[]) => Cell[]): Cell[] {
  let cells: Cell[] = [];
  for (const month of table.months) {
    const news = endingWith(month).flatMap((period) =>
      [...table.categories, total].map((category) => ({
        ...{ period, category, isTold: false, isSettled: false },
        value: partsOf(table, { period, category }).reduce((sum, nth) => sum + (table.counts[nth] ?? 0), 0),
      })),
    );
    cells = protect([...cells.map((cell) => ({ ...cell, isSettled: true })), ...news]);
  }
  return cells;
}

/** Of each number that is left out how many counts a reader must hold possible. */
function widthsOf(table: Table, cells: readonly Cell[]): Map<string, number> {
  const told = cells
    .filter(({ isTold }) => isTold)
    .map((cell) => ({ of: partsOf(table, cell), is: cell.value }));
  const read = reader(table.counts.length, told);
  return new Map(
    cells
      .filter(({ isTold }) => !isTold)
      .map((cell) => {
        const { least, greatest } = read(partsOf(table, cell));
        return [keyOf(cell), greatest - least + 1];
      }),
  );
}

const tablesOf = ({ categories, months }: Omit<Table, 'counts'>, most: number): fc.Arbitrary<Table> => {
  const length = months.length * Math.max(1, categories.length);
  return fc
    .array(fc.integer({ min: 0, max: most }), { minLength: length, maxLength: length })
    .map((counts) => ({ categories, months, counts }));
};

const five = ['one', 'two', 'three', 'four', 'five'];

test.each([
  { span: 'quarter of two categories', categories, months: quarter, most: 9, runs: 200 },
  { span: 'year of two categories', categories, months: year, most: 12, runs: 40 },
  { span: 'year of one number a month', categories: [], months: year, most: 12, runs: 40 },
  { span: 'year of five categories', categories: five, months: year, most: 16, runs: 6 },
])(
  'whatever was counted in a $span, a reader must hold five counts possible for each number that is left out',
  { timeout: 120_000 },
  ({ categories, months, most, runs }) => {
    fc.assert(
      fc.property(tablesOf({ categories, months }, most), (table) => {
        const cells = publish(table, leaveOut);
        expect(cells.filter(({ isTold, value }) => isTold && value < leastTold)).toEqual([]);
        const narrow = [...widthsOf(table, cells)].filter(([, width]) => !(width >= leastTold));
        expect(narrow).toEqual([]);
      }),
      { numRuns: runs },
    );
  },
);

test('the same reader finds out a number where small ones alone are left out', () => {
  const naive = (cells: Cell[]) => cells.map((cell) => ({ ...cell, isTold: cell.value >= leastTold }));
  const table = { categories, months: quarter, counts: [9, 2, 8, 7, 6, 6] };
  expect(widthsOf(table, publish(table, naive)).get('2026-01 help')).toBe(1);
});

test('the same reader sees that two small numbers beside each other are not enough apart', () => {
  const naive = (cells: Cell[]) => cells.map((cell) => ({ ...cell, isTold: cell.value >= leastTold }));
  const table = { categories: ['need', 'help', 'answer'], months: ['2026-01'], counts: [1, 2, 20] };
  expect(widthsOf(table, publish(table, naive)).get('2026-01 help')).toBe(4);
});

test('what was told once is told for ever, and what was left out stays out', () => {
  fc.assert(
    fc.property(tablesOf({ categories, months: quarter }, 9), (table) => {
      const at: Map<string, boolean>[] = [];
      publish(table, (cells) => {
        const done = leaveOut(cells);
        at.push(new Map(done.map((cell) => [keyOf(cell), cell.isTold])));
        return done;
      });
      for (const [nth, before] of at.entries())
        for (const [key, isTold] of before) expect(at.at(-1)?.get(key)).toBe(isTold || at[nth]?.get(key));
    }),
    { numRuns: 100 },
  );
});

test('where everything is large, everything is told', () => {
  const table = { categories, months: quarter, counts: [20, 20, 20, 20, 20, 20] };
  expect(publish(table, leaveOut).every(({ isTold }) => isTold)).toBe(true);
});

test('a single small number takes as few with it as will do', () => {
  const cells = publish({ categories, months: quarter, counts: [30, 30, 30, 3, 30, 30] }, leaveOut);
  const out = cells.filter(({ isTold }) => !isTold).map(keyOf);
  expect(out).toContain('2026-02 help');
  expect(out.length).toBeLessThanOrEqual(7);
  expect(out.filter((key) => key.startsWith('2026-01'))).toEqual([]);
});
