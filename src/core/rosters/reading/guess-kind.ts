import type { RosterKind, TableLine } from '../roster.ts';
import { findHeader, missingIn } from './header.ts';
import { wordOf } from './spellings.ts';

/** 小组长 is said above the header or heads the names: in a list of women a column of its own may say who leads the group of each. */
function headsLeaders(lines: readonly TableLine[]): boolean {
  const header = findHeader(lines, 'groupLeaders');
  if (header === undefined) return false;
  const titles = lines.filter(({ line }) => line < header.line).flatMap(({ cells }) => cells.map(wordOf));
  const names = header.heads.filter(({ column }) => column === 'name').map(({ head }) => head);
  return [...titles, ...names].some((word) => word.includes('小组长'));
}

/** What a table is about, where nobody says: households are counted, 小组长 heads group leaders, 主席 chairs, else it names women. */
export function guessKind(lines: readonly TableLine[]): RosterKind {
  const isWhole = (kind: RosterKind) => {
    const header = findHeader(lines, kind);
    return header !== undefined && missingIn(header.columns, kind).length === 0;
  };
  if (isWhole('households')) return 'households';
  const says = (word: string) => lines.some(({ cells }) => cells.some((cell) => wordOf(cell).includes(word)));
  if (isWhole('groupLeaders') && headsLeaders(lines)) return 'groupLeaders';
  return isWhole('chairs') && says('主席') ? 'chairs' : 'women';
}
