import type { Cell, TableLine } from '../roster.ts';
import { isFooter } from './fields.ts';
import { wordOf } from './spellings.ts';

export type LineBelow<S> = {
  line: number;
  said: S;
  /** False of 合计, 填表人 and what else stands below a table, and of a header that stands there once more, as on each sheet of paper. */
  isRow: boolean;
};

const wordsOf = (cells: readonly Cell[]): string => cells.map(wordOf).join(' ').trimEnd();

/** The lines below a header that say anything, as `read` reads them. */
export async function* linesBelow<S>(
  lines: AsyncIterable<TableLine>,
  headerLine: number,
  read: (each: TableLine) => S | undefined,
): AsyncGenerator<LineBelow<S>> {
  // The header, also one of two lines.
  const heads = new Set<string>();
  for await (const each of lines) {
    if (each.line === headerLine - 1 || each.line === headerLine) heads.add(wordsOf(each.cells));
    const said = each.line > headerLine ? read(each) : undefined;
    const isRow = !isFooter(each.cells) && !heads.has(wordsOf(each.cells));
    if (said !== undefined) yield { line: each.line, said, isRow };
  }
}
