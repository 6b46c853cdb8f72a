import type { TableLine } from '../roster.ts';

/** Titles, a remark, a second line of titles: so far below the top a header may stand. */
const headWithin = 30;

export type Peeked = {
  first: TableLine[];
  /** All of them, from the first once more. */
  all: AsyncIterable<TableLine>;
  /** Whatever becomes of it, so that its file is let go. */
  close: () => Promise<void>;
};

/** The first lines of a table, to look at, and all of them behind. */
export async function peekLines(lines: AsyncIterable<TableLine>): Promise<Peeked> {
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
  return { first, all: all(), close: async () => void (await iterator.return?.()) };
}
