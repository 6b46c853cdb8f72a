import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingWith, leastTold, monthsOf, total } from './case-figure.ts';
import { keyOf, type Cell } from './figure-table.ts';
import { leaveOut } from './leave-out.ts';

const categories = ['need', 'help'];
const months = ['2026-01', '2026-02', '2026-03'];
type Leaves = Record<string, number>;

const valueOf = (leaves: Leaves, period: string, category: string): number =>
  monthsOf(period)
    .flatMap((month) => (category === total ? categories : [category]).map((one) => `${month} ${one}`))
    .reduce((sum, key) => sum + (leaves[key] ?? 0), 0);

/** A year as its months end, one after another: what was told before stays told. */
function publish(leaves: Leaves, protect: (cells: Cell[]) => Cell[]): Cell[] {
  let cells: Cell[] = [];
  for (const month of months) {
    const news = endingWith(month).flatMap((period) =>
      [...categories, total].map((category) => ({
        ...{ period, category, value: valueOf(leaves, period, category) },
        ...{ isTold: false, isSettled: false },
      })),
    );
    cells = protect([...cells.map((cell) => ({ ...cell, isSettled: true })), ...news]);
  }
  return cells;
}

/**
 * What a reader must hold possible, by trying: each month's counts up to `most`, as long as what is told comes out, until two counts
 * are found for every number that is left out. What is not tried would only add more.
 */
function possible(cells: readonly Cell[], most: number): Map<string, Set<number>> {
  const told = new Map(cells.filter(({ isTold }) => isTold).map((cell) => [keyOf(cell), cell.value]));
  const hidden = cells.filter(({ isTold }) => !isTold);
  const found = new Map(hidden.map((cell) => [keyOf(cell), new Set<number>()]));
  const keys = months.flatMap((month) => categories.map((category) => `${month} ${category}`));
  const leaves: Leaves = {};
  const fits = (period: string) =>
    [...categories, total].every((category) => {
      const said = told.get(keyOf({ period, category }));
      return said === undefined || said === valueOf(leaves, period, category);
    });
  const note = () => {
    for (const cell of hidden) found.get(keyOf(cell))?.add(valueOf(leaves, cell.period, cell.category));
    return [...found.values()].every(({ size }) => size > 1);
  };
  const isDone = (nth: number): boolean => {
    const key = keys[nth];
    if (key === undefined) return fits('2026-Q1') && note();
    const said = told.get(key);
    for (let value = said ?? 0; value <= (said ?? most); value += 1) {
      leaves[key] = value;
      const isRowFull = nth % categories.length === categories.length - 1;
      if ((!isRowFull || fits(key.slice(0, 7))) && isDone(nth + 1)) return true;
    }
    return false;
  };
  isDone(0);
  return found;
}

const someLeaves = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 })
  .map((values): Leaves =>
    Object.fromEntries(
      months.flatMap((month, m) =>
        categories.map((category, c) => [`${month} ${category}`, values[m * 2 + c] ?? 0]),
      ),
    ),
  );

test('whatever was counted, nobody can compute a number that is left out, and none under five is told', () => {
  fc.assert(
    fc.property(someLeaves, (leaves) => {
      const cells = publish(leaves, leaveOut);
      expect(cells.filter(({ isTold, value }) => isTold && value < leastTold)).toEqual([]);
      const open = possible(cells, 10);
      const computed = cells.filter((cell) => !cell.isTold && (open.get(keyOf(cell))?.size ?? 0) < 2);
      expect(computed).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('the same reader finds out a number where small ones alone are left out', () => {
  const naive = (cells: Cell[]) => cells.map((cell) => ({ ...cell, isTold: cell.value >= leastTold }));
  const leaves = {
    '2026-01 need': 9,
    '2026-01 help': 2,
    '2026-02 need': 8,
    '2026-02 help': 7,
    '2026-03 need': 6,
    '2026-03 help': 6,
  };
  const cells = publish(leaves, naive);
  expect(possible(cells, 10).get('2026-01 help')?.size).toBe(1);
});

test('what was told once is told for ever, and what was left out stays out', () => {
  fc.assert(
    fc.property(someLeaves, (leaves) => {
      const at: Map<string, boolean>[] = [];
      publish(leaves, (cells) => {
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
  const leaves = Object.fromEntries(
    months.flatMap((month) => categories.map((category) => [`${month} ${category}`, 20])),
  );
  expect(publish(leaves, leaveOut).every(({ isTold }) => isTold)).toBe(true);
});

test('a single small number takes as few with it as will do', () => {
  const large = Object.fromEntries(
    months.flatMap((month) => categories.map((category) => [`${month} ${category}`, 30])),
  );
  const cells = publish({ ...large, '2026-02 help': 3 }, leaveOut);
  const out = cells.filter(({ isTold }) => !isTold).map(keyOf);
  expect(out).toContain('2026-02 help');
  expect(out.length).toBeLessThanOrEqual(7);
  expect(out.filter((key) => key.startsWith('2026-01'))).toEqual([]);
});
