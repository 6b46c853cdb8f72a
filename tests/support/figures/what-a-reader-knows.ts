/** Sums of counts that are told: which of the counts stand in it, and what it is. */
export type Sum = { of: readonly number[]; is: number };

type Table = { rows: number[][]; basis: number[] };

const endOf = (row: readonly number[]): number => row.at(-1) ?? 0;

function pivot(rows: readonly number[][], at: { row: number; column: number }): void {
  const main = rows[at.row]!;
  const by = main[at.column]!;
  for (const k of main.keys()) main[k]! /= by;
  for (const row of rows) {
    const factor = row[at.column]!;
    if (row !== main && factor !== 0) for (const k of row.keys()) row[k]! -= factor * main[k]!;
  }
}

/** The row that gives way to a column, by Bland's rule, which never goes round in a circle; undefined where none does. */
function leaving({ rows, basis }: Table, column: number): number | undefined {
  const able = basis.map((_, row) => row).filter((row) => rows[row]![column]! > 0);
  const share = (row: number) => endOf(rows[row]!) / rows[row]![column]!;
  return able.toSorted((a, b) => share(a) - share(b) || basis[a]! - basis[b]!)[0];
}

/** Raises the last row of the table, what is asked for, as far as it goes; false where it has no end. */
function raise(table: Table, columns: number): boolean {
  const asked = table.rows.at(-1)!;
  for (;;) {
    const column = asked.slice(0, columns).findIndex((gain) => gain > 0);
    if (column < 0) return true;
    const row = leaving(table, column);
    if (row === undefined) return false;
    pivot(table.rows, { row, column });
    table.basis[row] = column;
  }
}

/** Some counts that fit all sums (the first half of the simplex method): one row for each sum that says something new. */
function fitting(counts: number, sums: readonly Sum[]): Table {
  const rows = sums.map(({ of, is }, nth) => [
    ...Array.from({ length: counts }, (_, k) => Number(of.includes(k))),
    ...sums.map((_, k) => Number(k === nth)),
    is,
  ]);
  const asked = Array.from({ length: counts + sums.length + 1 }, (_, k) =>
    k >= counts && k < counts + sums.length ? 0 : rows.reduce((all, row) => all + row[k]!, 0),
  );
  const table = { rows: [...rows, asked], basis: sums.map((_, nth) => counts + nth) };
  raise(table, counts);
  for (const [row, column] of table.basis.entries()) {
    const other = column < counts ? -1 : table.rows[row]!.slice(0, counts).findIndex((x) => x !== 0);
    if (other < 0) continue;
    pivot(table.rows, { row, column: other });
    table.basis[row] = other;
  }
  const kept = table.basis.flatMap((column, row) => (column < counts ? [row] : []));
  return {
    rows: kept.map((row) => [...table.rows[row]!.slice(0, counts), endOf(table.rows[row]!)]),
    basis: kept.map((row) => table.basis[row]!),
  };
}

function greatest({ rows, basis }: Table, weights: readonly number[]): number {
  const asked = [...weights, 0];
  for (const [nth, row] of rows.entries()) {
    const weight = weights[basis[nth]!]!;
    for (const k of asked.keys()) asked[k]! -= weight * row[k]!;
  }
  const table = { rows: [...rows.map((row) => [...row]), asked], basis: [...basis] };
  return raise(table, weights.length) ? -endOf(asked) : Number.POSITIVE_INFINITY;
}

/**
 * What a reader knows who adds and subtracts as well as anybody can: of a sum of counts that is not told the least and the greatest
 * that fits all that is told, where no count is below zero. By linear programming, which knows nothing of how it was decided what
 * is left out; in sums over parts of parts every whole number between the two is possible.
 */
export function reader(counts: number, told: readonly Sum[]) {
  const table = fitting(counts, told);
  return (of: readonly number[]): { least: number; greatest: number } => {
    const weights = Array.from({ length: counts }, (_, k) => Number(of.includes(k)));
    const negative = weights.map((weight) => 0 - weight);
    return { least: 0 - greatest(table, negative), greatest: greatest(table, weights) };
  };
}
