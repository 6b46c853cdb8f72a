import type { CellTable } from '../../shared/cell-table.ts';

/**
 * What is sealed in them (`sealedColumns`) is opened for her, in her own words; `hidden` are made from secrets
 * and say nothing to anybody.
 */
export type PersonColumns = {
  table: CellTable;
  columns: readonly string[];
  hidden?: readonly string[];
};

/** Of a request: who works on it, how urgent that is, and whether a case came of it. */
const ofTheDesk = [
  ...['case_id', 'owner_id', 'taken_at', 'triage', 'triaged_at', 'triaged_by', 'clock', 'due_at', 'act_by'],
  ...['warned_at', 'lapsed_at', 'closed_by', 'taken_down_by'],
];

const ofHers = (...tables: CellTable[]) => tables.map((table) => ({ table, columns: ['person_id'] }));

/**
 * Every column of a cell that may hold a person's id. What is *about* her she is given whole; where she *acted*, the
 * row may tell of somebody else, so she is given its id and time alone. A test reads the catalog: none is forgotten.
 */
export const columnsAboutHer: readonly PersonColumns[] = [
  { table: 'people', columns: ['id'] },
  { table: 'appointments', columns: ['person_id'] },
  { table: 'signups', columns: ['person_id'] },
  { table: 'claims', columns: ['holder_id'] },
  { table: 'slots', columns: ['holder_id'] },
  { table: 'door_counts', columns: ['person_id'] },
  { table: 'relatives', columns: ['person_id', 'kept_by'] },
  { table: 'notices', columns: ['person_id'] },
  ...ofHers('team_members', 'showing_consents', 'audit', 'suggestions', 'activity_questions', 'feedback'),
  {
    ...{ table: 'requests', columns: ['person_id'] },
    // Whoever holds her phone learns no more of it than its code tells: not that there is a case, nor who has it.
    hidden: ['caller_mark', 'receipt_hash', 'word_key', ...ofTheDesk],
  },
  ...ofHers('executives', 'links', 'introductions', 'group_leaders', 'talents'),
  { table: 'roster_rows', columns: ['person_id'], hidden: ['mark', 'name_mark'] },
  { table: 'person_phones', columns: ['person_id'], hidden: ['mark'] },
  { table: 'tellings', columns: ['person_id'], hidden: ['code_hash'] },
  { table: 'cares', columns: ['person_id'] },
  { table: 'pockets', columns: ['person_id'], hidden: ['pin_hash', 'half'] },
  { table: 'talent_asks', columns: ['person_id'], hidden: ['asked_by'] },
];
