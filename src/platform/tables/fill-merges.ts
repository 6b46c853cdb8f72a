import type { Cell, TableLine } from '../../core/rosters/roster.ts';

/** A cell that stretches over several lines; counted from 0. */
export type Merge = { startRow: number; startCol: number; endRow: number };

/** What was merged downwards stands in each of its lines: a village's name beside each of its women. */
export async function* fillMerges(
  lines: AsyncIterable<TableLine>,
  merges: readonly Merge[],
): AsyncGenerator<TableLine> {
  const byStart = merges
    .filter(({ startRow, endRow }) => endRow > startRow)
    .toSorted((a, b) => a.startRow - b.startRow);
  let [next, open]: [number, (Merge & { value: Cell })[]] = [0, []];
  for await (const { line, cells } of lines) {
    const row = line - 1;
    open = open.filter(({ endRow }) => endRow >= row);
    const filled = [...cells];
    for (const { startCol, value } of open) filled[startCol] ??= value;
    for (let merge = byStart[next]; merge && merge.startRow <= row; merge = byStart[(next += 1)])
      if (merge.startRow === row) open.push({ ...merge, value: filled[merge.startCol] ?? null });
    yield { line, cells: Array.from(filled, (cell) => cell ?? null) };
  }
}
