import { neededColumns, type Cell, type RosterColumn, type RosterKind, type TableLine } from '../roster.ts';
import { columnNamed } from './column-names.ts';
import { wordOf } from './spellings.ts';

/** 村（居）名称* → 村居; what cannot head a column is an empty word. */
function headOf(cell: Cell): string {
  const word = wordOf(cell)
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
  return word.replace(/(名称|全称|必填|选填)+$/u, '');
}

/** Where each column stands, counted from 0. */
export type Columns = Partial<Record<RosterColumn, number>>;

function columnsIn(cells: readonly Cell[], kind: RosterKind): Columns {
  const columns: Columns = {};
  cells.forEach((cell, nth) => {
    const column = meantBy(headOf(cell), kind);
    if (column !== undefined) columns[column] ??= nth;
  });
  return columns;
}

/** In a list of executives 执委 is the one whom a line is about, elsewhere the one who keeps touch. */
function meantBy(head: string, kind: RosterKind): RosterColumn | undefined {
  const column = columnNamed(head);
  if (kind === 'executives') return column === 'executive' ? 'name' : column;
  return head.startsWith('执委') && column === 'name' ? 'executive' : column;
}

const hasPlace = (columns: Columns) => columns.village !== undefined || columns.code !== undefined;

/** What a kind needs and these columns do not say. */
export const missingIn = (columns: Columns, kind: RosterKind): RosterColumn[] =>
  neededColumns[kind].filter((column) =>
    column === 'village' ? !hasPlace(columns) : columns[column] === undefined,
  );

export type Header = { line: number; columns: Columns };

/**
 * The line that heads the columns, below whatever titles stand above it: the one of these lines that says most of what the kind needs.
 * A header of two lines (联系执委 above 姓名 | 电话) is read as both. Undefined where none says a column at all.
 */
export function findHeader(lines: readonly TableLine[], kind: RosterKind): Header | undefined {
  let best: (Header & { score: number }) | undefined;
  lines.forEach(({ line, cells }, nth) => {
    const columns = columnsIn(cells, kind);
    const found = Object.keys(columns).length;
    if (found === 0) return;
    const above = lines[nth - 1];
    const both = above && nth > 0 ? { ...columnsIn(above.cells, kind), ...columns } : columns;
    const isTwoLined =
      Object.keys(both).length > found && missingIn(both, kind).length < missingIn(columns, kind).length;
    const read = isTwoLined ? both : columns;
    const score = Object.keys(read).length - 10 * missingIn(read, kind).length;
    if (best === undefined || score > best.score) best = { line, columns: read, score };
  });
  return best && { line: best.line, columns: best.columns };
}
