/**
 * 接龙: the numbered list that people write under each other in a WeChat group. What is uncertain of a line, or worth
 * knowing of it.
 */
export type RelayWhy =
  // Nobody's line.
  | 'blank'
  | 'heading'
  | 'example'
  | 'says-no'
  // Somebody's line, but she should look at it.
  | 'no-name'
  | 'odd-name'
  | 'several-names'
  | 'several-on-a-line'
  | 'for-another'
  | 'not-numbered'
  | 'two-numbers'
  | 'odd-size'
  | 'brings-someone'
  | 'unsure'
  | 'twice'
  | 'says-no-later'
  // How it was understood.
  | 'plus'
  | 'number-left-out';

/** One line of what was pasted; every line becomes one row. */
export type RelayRow = {
  /** From 1. */
  line: number;
  /** As it was pasted, but for long numbers (phones), which become stars. */
  text: string;
  kind: 'taken' | 'doubtful' | 'ignored';
  /** What she is called as far as it was understood; may be empty. */
  name: string;
  people: number;
  why: RelayWhy[];
};

export const mostLines = 200;
/** Characters of one paste. */
export const mostPasted = 4000;
const mostInName = 60;

export const shortened = (name: string): string => [...name].slice(0, mostInName).join('');

/** Two names are the same to us where they differ in blanks and letter forms alone. */
export const nameKey = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Whether each row's name stands on the roll already; such a row is left out unless she says otherwise. */
export function standOnRoll(rows: readonly RelayRow[], names: readonly string[]): Set<number> {
  const known = new Set(names.map(nameKey));
  known.delete('');
  return new Set(rows.filter(({ name }) => known.has(nameKey(name))).map(({ line }) => line));
}
