import type { TableLine } from '../roster.ts';

/** Titles, a remark, a second line of titles: so far below the top a header may stand. */
const headWithin = 30;

/** The first lines of a table, to look at, and all of them from the first once more behind. */
export async function peekLines(
  lines: AsyncIterable<TableLine>,
): Promise<{ first: TableLine[]; all: AsyncIterable<TableLine> }> {
  const iterator = lines[Symbol.asyncIterator]();
  const first: TableLine[] = [];
  while (first.length < headWithin) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  async function* all() {
    yield* first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { first, all: all() };
}
