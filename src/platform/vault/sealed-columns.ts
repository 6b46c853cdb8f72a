/** A column that holds sealed values: its name is what they are bound to, with the row's id (`Bound`). */
export type SealedColumn = {
  table: string;
  column: string;
  /** The column of the id that a value is bound to, which must be the table's key. */
  id: string;
};

/**
 * Every column of a cell that holds sealed values: `keys rotate` seals them anew, and the doctor opens the newest of
 * each. What a chain of hashes holds fast as it stands is not sealed anew: it stays under the key of its day.
 */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'requests', column: 'words', id: 'id' },
  { table: 'requests', column: 'contact', id: 'id' },
  { table: 'request_notes', column: 'sealed', id: 'event_id' },
];
