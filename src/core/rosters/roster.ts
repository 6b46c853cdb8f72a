/**
 * `women`: whom executives keep touch with; `executives`; `chairs` of villages and who leads each; `households`: how many a village
 * or a grid has; `groupLeaders`: who leads the women's group of a part of a village.
 */
export const rosterKinds = ['women', 'executives', 'chairs', 'households', 'groupLeaders'] as const;
export type RosterKind = (typeof rosterKinds)[number];

/**
 * By what law her words may be kept (个人信息保护法 §13): `consent`, each said yes, to be shown on paper; `duty`: what a law lays upon the
 * federation, so that each is told and asked before anybody keeps touch with her.
 */
export const rosterBases = ['consent', 'duty'] as const;
export type RosterBasis = (typeof rosterBases)[number];

/** After so many times in a row, a minute apart, in which it could not go on. */
const stuckAfter = 5;

/** It does not go on, though it is tried again each minute: its office is told, and no other roster waits for it. */
export const isStuck = ({ failures }: { failures: number }): boolean => failures >= stuckAfter;

/** What a column of an office's table can say. */
export const rosterColumns = [
  'name',
  'phone',
  'village',
  'town',
  'code',
  'executive',
  'yesOn',
  'grid',
  'group',
  'households',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** What each kind cannot do without; of a place its name or its code, of a group its name or its grid. */
export const neededColumns: Readonly<Record<RosterKind, readonly RosterColumn[]>> = {
  women: ['name', 'village'],
  executives: ['name', 'phone'],
  chairs: ['name', 'village', 'executive'],
  households: ['village', 'households'],
  groupLeaders: ['name', 'village', 'group'],
};

/** What each kind keeps: nothing else of a line is even read. */
export const keptColumns: Readonly<Record<RosterKind, readonly RosterColumn[]>> = {
  women: ['name', 'phone', 'village', 'town', 'code', 'executive', 'yesOn'],
  executives: ['name', 'phone', 'town', 'code'],
  chairs: ['name', 'phone', 'village', 'town', 'code', 'executive'],
  households: ['village', 'town', 'code', 'grid', 'households'],
  groupLeaders: ['name', 'phone', 'village', 'town', 'code', 'grid', 'group'],
};

/** A row as it was written, of the columns that its kind keeps. */
export type Said = Partial<Record<RosterColumn, string>>;

/** A line of a table, whatever the file; an empty cell is null. Lines are counted from 1, as the office's program counts them. */
export type TableLine = { line: number; cells: readonly Cell[] };
export type Cell = string | number | boolean | Date | null;
