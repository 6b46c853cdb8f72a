import { keptColumns, type RosterKind, type Said, type TableLine } from '../roster.ts';
import type { Columns } from './header.ts';
import { textOf } from './spellings.ts';

/** What a line says in the columns that its kind keeps, each at most so long; undefined of a line that is empty there. */
export function readSaid(kind: RosterKind, columns: Columns, { cells }: TableLine): Said | undefined {
  const said: Said = {};
  for (const column of keptColumns[kind]) {
    const nth = columns[column];
    const text = nth === undefined ? '' : textOf(cells[nth]).slice(0, longest);
    if (text !== '') said[column] = text;
  }
  return Object.keys(said).length === 0 ? undefined : said;
}

/** Longer than any name, place or number; what is cut off here is refused by its own rule. */
const longest = 200;
