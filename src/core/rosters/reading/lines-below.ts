import type { TableLine } from '../roster.ts';
import { isFooter } from './fields.ts';

export type LineBelow<S> = {
  line: number;
  said: S;
  /** False of 合计, 填表人 and what else stands below a table. */
  isRow: boolean;
};

/** The lines below a header that say anything, as `read` reads them. */
export async function* linesBelow<S>(
  lines: AsyncIterable<TableLine>,
  headerLine: number,
  read: (each: TableLine) => S | undefined,
): AsyncGenerator<LineBelow<S>> {
  for await (const each of lines) {
    const said = each.line > headerLine ? read(each) : undefined;
    if (said !== undefined) yield { line: each.line, said, isRow: !isFooter(each.cells) };
  }
}
