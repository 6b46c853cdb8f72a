import type { CellTable } from '../../shared/cell-table.ts';

/** What somebody said, by table of a case; each becomes null when its day comes. A test compares it with the catalog. */
export type WordsOfACase = { table: CellTable; columns: readonly string[] };

export const wordsOfACase: readonly WordsOfACase[] = [
  { table: 'case_walls', columns: ['why'] },
  { table: 'broken_glasses', columns: ['reason', 'review'] },
  { table: 'case_screens', columns: ['answers'] },
  { table: 'case_reports', columns: ['particulars', 'ending'] },
  { table: 'case_parties', columns: ['particulars'] },
  { table: 'case_plans', columns: ['words'] },
  { table: 'case_sessions', columns: ['words'] },
  { table: 'case_tasks', columns: ['words'] },
  { table: 'case_notes', columns: ['words'] },
  { table: 'case_follow_ups', columns: ['words'] },
  { table: 'case_files', columns: ['about'] },
  { table: 'mediation_stories', columns: ['words', 'ending'] },
  { table: 'mediation_sides', columns: ['particulars'] },
  { table: 'mediation_guests', columns: ['words'] },
  { table: 'mediation_sittings', columns: ['place', 'record'] },
  { table: 'mediation_caucuses', columns: ['words'] },
  { table: 'mediation_agreements', columns: ['terms'] },
  { table: 'mediation_promises', columns: ['words', 'remark'] },
  { table: 'order_words', columns: ['particulars'] },
  { table: 'order_steps', columns: ['words'] },
  { table: 'order_evidence', columns: ['words'] },
  { table: 'order_packs', columns: ['manifest'] },
  { table: 'warning_letters', columns: ['words'] },
  { table: 'warning_visits', columns: ['words'] },
  { table: 'case_consents', columns: ['particulars'] },
  { table: 'case_referrals', columns: ['parcel', 'receipt', 'answer'] },
  { table: 'case_erasures', columns: ['words'] },
  { table: 'consultations', columns: ['words', 'contact', 'word_key'] },
  { table: 'legal_aid_applications', columns: ['words'] },
];

/** What is nothing without its words: its rows go. */
export const rowsOfACase: readonly CellTable[] = ['case_file_chunks'];
