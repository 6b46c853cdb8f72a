import type { TableLine } from '../roster.ts';
import type { Found } from './find-header.ts';
import { writtenOf } from './spellings.ts';

/** Longer than whatever a cell may say; what is cut off here is refused by its own rule. */
const longest = 400;

/** What a line says in the columns that were found, in its own letters; undefined of a line that is empty there. */
export function saidIn<C extends string>(
  found: Found<C>,
  { cells }: TableLine,
): ReadonlyMap<C, string> | undefined {
  const said = new Map<C, string>();
  for (const [column, { nth }] of found) {
    const text = [...writtenOf(cells[nth])].slice(0, longest).join('');
    if (text !== '') said.set(column, text);
  }
  return said.size === 0 ? undefined : said;
}
