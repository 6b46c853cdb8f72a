/** A column that holds sealed values. */
export type SealedColumn = {
  table: string;
  column: string;
  /** The column of the id that a value is bound to, which must be the table's key. */
  id: string;
  /** What it is bound to, where it is to be copied to another column as it stands. */
  of?: string;
  /** How many values a rotation holds in its hands at once, where they are larger than words. */
  atOnce?: number;
};

/**
 * Every column of a cell that holds sealed values: `keys rotate` seals them anew, and the doctor opens the newest of
 * each. What a chain of hashes holds fast as it stands is not sealed anew: it stays under the key of its day.
 */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'requests', column: 'words', id: 'id' },
  { table: 'requests', column: 'contact', id: 'id' },
  { table: 'request_notes', column: 'sealed', id: 'event_id' },
  { table: 'talent_asks', column: 'words', id: 'id' },
  { table: 'visits', column: 'note', id: 'id' },
  { table: 'roster_rows', column: 'said', id: 'id' },
  { table: 'roster_rows', column: 'phone', id: 'id', of: 'person_phones.phone' },
  { table: 'person_phones', column: 'phone', id: 'person_id' },
  { table: 'cares', column: 'kinds', id: 'link_id' },
  { table: 'pockets', column: 'half', id: 'id' },
  { table: 'cases', column: 'reason', id: 'id' },
  { table: 'broken_glasses', column: 'reason', id: 'id' },
  { table: 'broken_glasses', column: 'review', id: 'id' },
  { table: 'case_walls', column: 'why', id: 'id' },
  { table: 'case_screens', column: 'answers', id: 'id' },
  { table: 'case_reports', column: 'particulars', id: 'id' },
  { table: 'case_reports', column: 'ending', id: 'id' },
  { table: 'case_parties', column: 'particulars', id: 'id' },
  { table: 'case_plans', column: 'words', id: 'id' },
  { table: 'case_sessions', column: 'words', id: 'id' },
  { table: 'case_tasks', column: 'words', id: 'id' },
  { table: 'case_notes', column: 'words', id: 'id' },
  { table: 'case_follow_ups', column: 'words', id: 'id' },
  { table: 'order_words', column: 'particulars', id: 'order_id' },
  { table: 'order_steps', column: 'words', id: 'id' },
  { table: 'order_evidence', column: 'words', id: 'id' },
  { table: 'order_packs', column: 'manifest', id: 'id' },
  { table: 'warning_letters', column: 'words', id: 'id' },
  { table: 'warning_visits', column: 'words', id: 'id' },
  { table: 'case_files', column: 'about', id: 'id' },
  { table: 'case_file_chunks', column: 'sealed', id: 'id', atOnce: 16 },
  { table: 'case_consents', column: 'particulars', id: 'id' },
  { table: 'case_referrals', column: 'parcel', id: 'id' },
  { table: 'case_referrals', column: 'receipt', id: 'id' },
  { table: 'case_referrals', column: 'answer', id: 'id' },
  { table: 'case_erasures', column: 'words', id: 'id' },
  { table: 'mediation_stories', column: 'words', id: 'id' },
  { table: 'mediation_stories', column: 'ending', id: 'id' },
  { table: 'mediation_sides', column: 'particulars', id: 'id' },
  { table: 'mediation_guests', column: 'words', id: 'id' },
  { table: 'mediation_sittings', column: 'place', id: 'id' },
  { table: 'mediation_sittings', column: 'record', id: 'id' },
  { table: 'mediation_caucuses', column: 'words', id: 'id' },
  { table: 'mediation_agreements', column: 'terms', id: 'id' },
  { table: 'mediation_promises', column: 'words', id: 'id' },
  { table: 'mediation_promises', column: 'remark', id: 'id' },
  { table: 'consultations', column: 'words', id: 'id' },
  { table: 'legal_aid_applications', column: 'words', id: 'id' },
  { table: 'consultations', column: 'contact', id: 'id' },
];

/** What a column's values are bound to, with the row's id (`Bound`): its name, unless it says another. */
export const boundOf = ({ table, column, of }: SealedColumn): string => of ?? `${table}.${column}`;
