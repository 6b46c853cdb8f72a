import { neededColumns, type RosterColumn, type RosterKind, type TableLine } from '../roster.ts';
import { columnNamed, columnOfLeaders } from './column-names.ts';
import { findHeaderBy, type Found, type HeaderFound, type Heads } from './find-header.ts';

/** Where each column stands, counted from 0. */
export type Columns = Partial<Record<RosterColumn, number>>;

/** In a list of executives 执委 is the one whom a line is about, elsewhere the one who keeps touch. */
function meantBy(head: string, kind: RosterKind): RosterColumn | undefined {
  if (kind === 'groupLeaders') return columnOfLeaders(head);
  // 负责执委, 包保执委姓名: whatever she is called for, it is who keeps touch.
  const column = columnNamed(head) ?? (/执委(姓名|名字)?$/.test(head) ? 'executive' : undefined);
  if (kind === 'executives') return column === 'executive' ? 'name' : column;
  return head.startsWith('执委') && column === 'name' ? 'executive' : column;
}

const hasGroup = (columns: Columns) => columns.group !== undefined || columns.grid !== undefined;
const hasPlace = (columns: Columns) => columns.village !== undefined || columns.code !== undefined;

/** What a kind needs and these columns do not say. */
export const missingIn = (columns: Columns, kind: RosterKind): RosterColumn[] =>
  neededColumns[kind].filter((column) =>
    column === 'village'
      ? !hasPlace(columns)
      : column === 'group'
        ? !hasGroup(columns)
        : columns[column] === undefined,
  );

function columnsOf(found: Found<RosterColumn>): Columns {
  const columns: Columns = {};
  for (const [column, { nth }] of found) columns[column] = nth;
  return columns;
}

/** What rosters of a kind call their columns. */
export const headsOf = (kind: RosterKind): Heads<RosterColumn> => ({
  meantBy: (head) => meantBy(head, kind),
  missingIn: (found) => missingIn(columnsOf(found), kind),
});

/** What the office calls a column, in the order of its table. */
export type Head = { column: RosterColumn; head: string };

const inOrder = (found: Found<RosterColumn>): Head[] =>
  [...found]
    .toSorted(([, one], [, other]) => one.nth - other.nth)
    .map(([column, { head }]) => ({ column, head }));

export type Header = {
  line: number;
  columns: Columns;
  heads: Head[];
  /** What else heads a column, which is not read. */
  others: string[];
};

/** The header of a roster, as `findHeaderBy` found it. */
export const headerOf = ({ line, found, others }: HeaderFound<RosterColumn>): Header => ({
  ...{ line, columns: columnsOf(found), heads: inOrder(found), others },
});

export function findHeader(lines: readonly TableLine[], kind: RosterKind): Header | undefined {
  const header = findHeaderBy(lines, headsOf(kind));
  return header && headerOf(header);
}
