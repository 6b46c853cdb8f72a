/**
 * Protection orders. How one stands is in the clear and holds ids, times and our own words, so that it can be counted; who is
 * asked to keep away, from what, and every reason is sealed in `order_words` and `order_steps`, which the system does not read.
 * Evidence says of which of the eleven kinds it is and where it lies; one file may serve several kinds. A pack is its hash and
 * a sealed list of what went in, from which it is written again byte for byte. 告诫书 and the visits after one stand beside.
 *
 * `case_figures` holds what was counted of a month, a quarter, a year once it had ended, with what is too small left out: no row
 * of it leads to anybody, and no row of it ever changes. `district_clocks`: a shorter time than the law's, from a day on.
 *
 * A closed case has a day on which its words are forgotten; from then on they are null, and what could be counted stays.
 */
export const up = (cell: string) => `
  create table ${cell}.protection_orders (
    id uuid constraint protection_orders_pkey primary key,
    case_id uuid not null constraint protection_orders_case_fkey references ${cell}.cases (id),
    opened_at timestamptz not null,
    opened_by uuid not null constraint protection_orders_opened_by_fkey references ${cell}.people (id),
    applicant text not null constraint protection_orders_applicant check (applicant in (
      'herself', 'kin', 'police', 'federation', 'village', 'rescue', 'civil-affairs', 'disabled-federation', 'elders-body')),
    for_her text constraint protection_orders_for_her check (for_her in ('incapacity', 'coercion', 'age-or-illness')),
    is_urgent boolean not null,
    state text not null constraint protection_orders_state check (state in (
      'preparing', 'filed', 'accepted', 'declined', 'granted', 'refused', 'in-review', 'upheld', 'revoked', 'withdrawn')),
    filed_at timestamptz,
    filed_noted_at timestamptz,
    accepted_at timestamptz,
    decided_at timestamptz,
    granted_noted_at timestamptz,
    served_at timestamptz,
    valid_until date,
    constraint protection_orders_by_herself check ((applicant = 'herself') = (for_her is null)),
    constraint protection_orders_id_and_case unique (id, case_id),
    constraint protection_orders_valid check ((valid_until is not null) = (state in ('granted', 'revoked')))
  );
  create index protection_orders_of_one on ${cell}.protection_orders (case_id, id);

  create table ${cell}.order_words (
    order_id uuid constraint order_words_pkey primary key,
    case_id uuid not null,
    particulars bytea,
    written_at timestamptz not null,
    written_by uuid not null constraint order_words_written_by_fkey references ${cell}.people (id),
    constraint order_words_order_fkey foreign key (order_id, case_id) references ${cell}.protection_orders (id, case_id)
  );
  create index order_words_of_one on ${cell}.order_words (case_id);

  create table ${cell}.order_steps (
    id uuid constraint order_steps_pkey primary key,
    order_id uuid not null,
    case_id uuid not null,
    step text not null constraint order_steps_step check (step in (
      'file', 'accept', 'decline', 'grant', 'refuse', 'ask-review', 'uphold', 'serve', 'extend', 'revoke', 'withdraw')),
    at timestamptz not null,
    valid_until date,
    words bytea,
    noted_at timestamptz not null,
    noted_by uuid not null constraint order_steps_noted_by_fkey references ${cell}.people (id),
    constraint order_steps_order_fkey foreign key (order_id, case_id) references ${cell}.protection_orders (id, case_id),
    constraint order_steps_valid check ((valid_until is not null) = (step in ('grant', 'extend')))
  );
  create index order_steps_of_one on ${cell}.order_steps (case_id, id);

  create table ${cell}.order_evidence (
    id uuid constraint order_evidence_pkey primary key,
    order_id uuid not null,
    case_id uuid not null,
    kind text not null constraint order_evidence_kind check (kind in ('statement', 'warning', 'police-record', 'promise',
      'recording', 'messages', 'medical', 'complaint', 'testimony', 'injury', 'other')),
    words bytea,
    file_id uuid,
    added_at timestamptz not null,
    added_by uuid not null constraint order_evidence_added_by_fkey references ${cell}.people (id),
    struck_at timestamptz,
    struck_by uuid constraint order_evidence_struck_by_fkey references ${cell}.people (id),
    constraint order_evidence_order_fkey foreign key (order_id, case_id) references ${cell}.protection_orders (id, case_id),
    constraint order_evidence_file_fkey foreign key (file_id, case_id) references ${cell}.case_files (id, case_id),
    constraint order_evidence_struck check (num_nulls(struck_at, struck_by) in (0, 2))
  );
  create index order_evidence_of_one on ${cell}.order_evidence (case_id, id);

  create table ${cell}.order_packs (
    id uuid constraint order_packs_pkey primary key,
    order_id uuid not null,
    case_id uuid not null,
    made_at timestamptz not null,
    made_by uuid not null constraint order_packs_made_by_fkey references ${cell}.people (id),
    sha256 bytea not null constraint order_packs_sha256 check (octet_length(sha256) = 32),
    size bigint not null constraint order_packs_size check (size > 0),
    files integer not null constraint order_packs_files check (files > 0),
    manifest bytea,
    constraint order_packs_order_fkey foreign key (order_id, case_id) references ${cell}.protection_orders (id, case_id)
  );
  create index order_packs_of_one on ${cell}.order_packs (case_id, id);

  create table ${cell}.warning_letters (
    id uuid constraint warning_letters_pkey primary key,
    case_id uuid not null constraint warning_letters_case_fkey references ${cell}.cases (id),
    given_at timestamptz not null,
    kind text not null constraint warning_letters_kind check (kind in ('domestic-violence', 'harassment')),
    words bytea,
    noted_at timestamptz not null,
    noted_by uuid not null constraint warning_letters_noted_by_fkey references ${cell}.people (id),
    ended_at timestamptz,
    ended_by uuid constraint warning_letters_ended_by_fkey references ${cell}.people (id),
    constraint warning_letters_ended check (num_nulls(ended_at, ended_by) in (0, 2)),
    constraint warning_letters_id_and_case unique (id, case_id)
  );
  create index warning_letters_of_one on ${cell}.warning_letters (case_id, id);

  create table ${cell}.warning_visits (
    id uuid constraint warning_visits_pkey primary key,
    letter_id uuid not null,
    case_id uuid not null,
    visited_at timestamptz not null,
    by_whom text not null constraint warning_visits_by_whom check (by_whom in ('village', 'police', 'both')),
    words bytea,
    noted_at timestamptz not null,
    noted_by uuid not null constraint warning_visits_noted_by_fkey references ${cell}.people (id),
    constraint warning_visits_letter_fkey foreign key (letter_id, case_id) references ${cell}.warning_letters (id, case_id)
  );
  create index warning_visits_of_one on ${cell}.warning_visits (case_id, id);

  create table ${cell}.case_figures (
    measure text not null constraint case_figures_measure check (measure in ('requests-received', 'requests-answered',
      'requests-closed', 'cases-opened', 'cases-closed', 'orders-filed', 'orders-granted', 'mediations-ended')),
    period text not null constraint case_figures_period check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$'),
    category text not null,
    count integer constraint case_figures_never_small check (count >= 5),
    counted_at timestamptz not null,
    constraint case_figures_pkey primary key (measure, period, category)
  );

  create index requests_by_submitted on ${cell}.requests (submitted_at);
  create index requests_by_answered on ${cell}.requests (answered_at) where answered_at is not null;

  create table ${cell}.district_clocks (
    id uuid constraint district_clocks_pkey primary key,
    clock text not null,
    amount integer not null constraint district_clocks_amount check (amount > 0),
    valid_from date not null,
    set_at timestamptz not null,
    set_by uuid not null constraint district_clocks_set_by_fkey references ${cell}.people (id),
    ended_from date,
    ended_at timestamptz,
    ended_by uuid constraint district_clocks_ended_by_fkey references ${cell}.people (id),
    constraint district_clocks_ended check (num_nulls(ended_from, ended_at, ended_by) in (0, 3)),
    constraint district_clocks_ends_after check (ended_from is null or ended_from >= valid_from)
  );
  create unique index district_clocks_one_stands on ${cell}.district_clocks (clock) where ended_from is null;

  alter table ${cell}.cases
    add column forget_on date,
    add column forgotten_at timestamptz,
    drop constraint cases_closing_asked,
    drop constraint cases_closed,
    add constraint cases_closing_asked check (num_nulls(closing_asked_at, closing_asked_by, outcome) in (0, 3)
      and (reason is not null) = (closing_asked_at is not null and forgotten_at is null)),
    add constraint cases_closed check (num_nulls(closed_at, closed_by) in (0, 2) and (closed_at is null or outcome is not null)),
    add constraint cases_forgotten check (forgotten_at is null or (closed_at is not null and forget_on is not null));
  create index cases_to_forget on ${cell}.cases (forget_on) where forgotten_at is null and forget_on is not null;
  alter table ${cell}.case_walls alter column why drop not null;
  alter table ${cell}.broken_glasses
    alter column reason drop not null,
    drop constraint broken_glasses_reviewed,
    add constraint broken_glasses_reviewed check (num_nulls(reviewed_at, reviewed_by, was_right) in (0, 3));
  alter table ${cell}.case_screens alter column answers drop not null;
  alter table ${cell}.case_reports
    alter column particulars drop not null,
    drop constraint case_reports_ended,
    add constraint case_reports_ended check (num_nulls(ended_at, ended_by) in (0, 2));
  alter table ${cell}.case_parties alter column particulars drop not null;
  alter table ${cell}.case_plans alter column words drop not null;
  alter table ${cell}.case_sessions alter column words drop not null;
  alter table ${cell}.case_tasks alter column words drop not null;
  alter table ${cell}.case_notes alter column words drop not null;
  alter table ${cell}.case_files
    drop constraint case_files_struck,
    add constraint case_files_struck check (num_nulls(struck_at, struck_by) in (0, 2) and (struck_at is null or about is null));
  alter table ${cell}.case_follow_ups
    drop constraint case_follow_ups_made,
    add constraint case_follow_ups_made check (num_nulls(made_at, made_by, reached) in (0, 3));
`;
