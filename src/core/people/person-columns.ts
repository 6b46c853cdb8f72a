import type { CellTable } from '../shared/cell-table.ts';

/**
 * `sealed` are opened for her, in her own words; `key`: what they are bound to, where it is not `id`; `hidden` are made from secrets
 * and say nothing to anybody.
 */
export type PersonColumns = {
  table: CellTable;
  columns: readonly string[];
  sealed?: readonly string[];
  key?: string;
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
    ...{ table: 'requests', columns: ['person_id'], sealed: ['words', 'contact'] },
    // Whoever holds her phone learns no more of it than its code tells: not that there is a case, nor who has it.
    hidden: ['caller_mark', 'receipt_hash', 'word_key', ...ofTheDesk],
  },
  ...ofHers('executives', 'links', 'introductions', 'group_leaders', 'talents'),
  { table: 'roster_rows', columns: ['person_id'], sealed: ['said', 'phone'], hidden: ['mark', 'name_mark'] },
  { table: 'person_phones', columns: ['person_id'], sealed: ['phone'], key: 'person_id', hidden: ['mark'] },
  { table: 'tellings', columns: ['person_id'], hidden: ['code_hash'] },
  { table: 'cares', columns: ['person_id'], sealed: ['kinds'], key: 'link_id' },
  { table: 'pockets', columns: ['person_id'], hidden: ['pin_hash', 'half'] },
  { table: 'talent_asks', columns: ['person_id'], sealed: ['words'], hidden: ['asked_by'] },
];

export const columnsWhereSheActed: readonly PersonColumns[] = [
  { table: 'cases', columns: ['opened_by', 'locked_by', 'closing_asked_by', 'closed_by', 'lead_doubted_by'] },
  { table: 'case_members', columns: ['person_id', 'added_by'] },
  { table: 'case_walls', columns: ['set_by'] },
  { table: 'broken_glasses', columns: ['person_id', 'reviewed_by'] },
  { table: 'case_screens', columns: ['screened_by'] },
  { table: 'case_reports', columns: ['opened_by', 'ended_by'] },
  { table: 'case_parties', columns: ['added_by', 'struck_by'] },
  { table: 'case_plans', columns: ['written_by'] },
  { table: 'case_sessions', columns: ['arranged_by', 'ended_by'] },
  { table: 'case_tasks', columns: ['for_id', 'set_by', 'done_by'] },
  { table: 'case_notes', columns: ['author_id'] },
  { table: 'case_follow_ups', columns: ['made_by'] },
  { table: 'protection_orders', columns: ['opened_by'] },
  { table: 'order_words', columns: ['written_by'] },
  { table: 'order_steps', columns: ['noted_by'] },
  { table: 'order_evidence', columns: ['added_by', 'struck_by'] },
  { table: 'order_packs', columns: ['made_by'] },
  { table: 'warning_letters', columns: ['noted_by', 'ended_by'] },
  { table: 'warning_visits', columns: ['noted_by'] },
  { table: 'district_clocks', columns: ['set_by', 'ended_by'] },
  { table: 'desk_phones', columns: ['set_by', 'ended_by'] },
  { table: 'case_files', columns: ['kept_by', 'struck_by'] },
  { table: 'receivers', columns: ['added_by', 'ended_by'] },
  { table: 'case_consents', columns: ['recorded_by', 'told_by', 'withdrawn_by'] },
  { table: 'case_referrals', columns: ['sent_by', 'closed_by'] },
  { table: 'referral_links', columns: ['made_by'] },
  { table: 'case_erasures', columns: ['decided_by'] },
  { table: 'mediation_committees', columns: ['added_by'] },
  {
    table: 'mediations',
    columns: ['mediator_id', 'opened_by', 'ended_by', 'prolonged_by', 'papers_back_by'],
  },
  { table: 'mediation_protection_wishes', columns: ['noted_by', 'seen_by'] },
  { table: 'mediation_stories', columns: ['written_by'] },
  { table: 'mediation_sides', columns: ['added_by'] },
  { table: 'mediation_guests', columns: ['added_by'] },
  { table: 'mediation_sittings', columns: ['arranged_by', 'recorded_by'] },
  { table: 'mediation_caucuses', columns: ['written_by'] },
  { table: 'mediation_agreements', columns: ['made_by'] },
  { table: 'mediation_marks', columns: ['noted_by'] },
  { table: 'mediation_promises', columns: ['set_by', 'looked_by'] },
  { table: 'links', columns: ['held_by', 'left_by'] },
  { table: 'visits', columns: ['visited_by'] },
  { table: 'introductions', columns: ['held_by'] },
  { table: 'same_women', columns: ['kept_person_id', 'other_person_id', 'decided_by', 'undone_by'] },
  { table: 'group_leaders', columns: ['named_by', 'left_by'] },
  { table: 'rosters', columns: ['read_by', 'taken_by', 'undone_by'] },
  { table: 'pockets', columns: ['ended_by'] },
  { table: 'outreach_rules', columns: ['set_by'] },
  { table: 'outreach_plans', columns: ['asked_by', 'cancelled_by'] },
  { table: 'outreach_plan_parts', columns: ['accepted_by'] },
  { table: 'household_counts', columns: ['set_by'] },
  { table: 'home_areas', columns: ['set_by'] },
  { table: 'people', columns: ['added_by'] },
  { table: 'appointments', columns: ['appointed_by', 'ended_by'] },
  { table: 'homes', columns: ['paused_by', 'closed_by'] },
  { table: 'mergers', columns: ['prepared_by', 'merged_by', 'dropped_by'] },
  { table: 'village_mergers', columns: ['prepared_by', 'arranged_by', 'dropped_by', 'undone_by'] },
  { table: 'village_messages', columns: ['sent_by'] },
  { table: 'announcements', columns: ['announced_by', 'withdrawn_by'] },
  { table: 'activities', columns: ['announced_by', 'cancelled_by', 'closed_by', 'spared_by'] },
  { table: 'activity_drafts', columns: ['saved_by'] },
  { table: 'activity_changes', columns: ['changed_by'] },
  { table: 'activity_questions', columns: ['answered_by', 'removed_by'] },
  { table: 'signups', columns: ['placed_by'] },
  { table: 'excuses', columns: ['excused_by'] },
  { table: 'missed_place_rules', columns: ['set_by', 'ended_by'] },
  { table: 'claims', columns: ['placed_by'] },
  { table: 'slots', columns: ['placed_by'] },
  { table: 'claim_events', columns: ['actor_id'] },
  { table: 'attendances', columns: ['marked_by', 'undone_by'] },
  { table: 'door_counts', columns: ['marked_by', 'undone_by'] },
  { table: 'team_members', columns: ['added_by'] },
  { table: 'showing_consents', columns: ['recorded_by', 'withdrawn_by'] },
  { table: 'audit', columns: ['actor_id'] },
  { table: 'answers', columns: ['actor_id'] },
  { table: 'suggestions', columns: ['closed_by'] },
  { table: 'requests', columns: ['taken_down_by', 'triaged_by', 'owner_id', 'closed_by'] },
  { table: 'request_events', columns: ['actor_id', 'to_id'] },
  { table: 'duty_turns', columns: ['person_id', 'deputy_id', 'set_by'] },
  { table: 'specialists', columns: ['person_id', 'holder_id', 'named_by', 'ended_by'] },
  { table: 'consultations', columns: ['booked_by'] },
  { table: 'talent_asks', columns: ['asked_by'] },
  { table: 'board_questions', columns: ['published_by', 'removed_by'] },
  { table: 'board_answers', columns: ['answered_by', 'removed_by'] },
  { table: 'legal_aid_applications', columns: ['written_by', 'decided_by', 'lawyer_by'] },
];
