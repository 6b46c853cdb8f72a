import { invalid } from '../../shared/errors.ts';
import type { TableLine } from '../roster.ts';
import { findHeaderBy, type HeaderFound, type Heads } from './find-header.ts';
import { peekLines } from './peek-lines.ts';

/** A table whose header was found, with all its lines. */
export type Headed<C extends string> = HeaderFound<C> & { lines: AsyncIterable<TableLine> };

/**
 * Works with a table below its header; whatever becomes of it, its file is let go. Invalid `roster-column-missing` for each column that
 * its kind cannot do without, at `file.<column>`, or `file.header` where there is no header at all.
 */
export async function withHeader<C extends string, T>(
  lines: AsyncIterable<TableLine>,
  heads: Heads<C>,
  work: (table: Headed<C>) => Promise<T>,
): Promise<T> {
  const { first, all, close } = await peekLines(lines);
  try {
    const header = findHeaderBy(first, heads);
    const missing: readonly string[] = header ? heads.missingIn(header.found) : ['header'];
    if (!header || missing.length > 0)
      throw invalid(missing.map((column) => ({ path: `file.${column}`, code: 'roster-column-missing' })));
    return await work({ ...header, lines: all });
  } finally {
    await close();
  }
}
