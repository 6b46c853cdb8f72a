import type { RosterKind, TableLine } from '../roster.ts';
import { findHeader, missingIn } from './header.ts';
import { wordOf } from './spellings.ts';

/** What a table is about, where nobody says: households are counted, 主席 heads chairs, else it names women. */
export function guessKind(lines: readonly TableLine[]): RosterKind {
  const isWhole = (kind: RosterKind) => {
    const header = findHeader(lines, kind);
    return header !== undefined && missingIn(header.columns, kind).length === 0;
  };
  if (isWhole('households')) return 'households';
  const says = (word: string) => lines.some(({ cells }) => cells.some((cell) => wordOf(cell).includes(word)));
  return isWhole('chairs') && says('主席') ? 'chairs' : 'women';
}
