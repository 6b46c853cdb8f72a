/**
 * What comes of a request that somebody stays with. Everybody's words in it are sealed, and why a wall stands; a column in the
 * clear holds an id, a time or one of our own words. `requests.case_id`: read by the team of its case alone from then on.
 * Who reads a case stands in `case_members` and, for three hours, in `broken_glasses`; who must never, in `case_walls`: a
 * person, whoever keeps a home, whoever acts for a division. Notes are a chain: each names the number and hash of the one
 * before it, and the case holds the head of it. Nothing of notes, screens and walls is ever changed. Who opened what stands
 * in the audit, whose lines of a case name nobody but the one who acted.
 * The kinds of notices are made anew and not added to: in the one transaction of a restore an added one could not be used.
 */
export const up = (cell: string) => `
  create table ${cell}.cases (
    id uuid constraint cases_pkey primary key,
    opened_at timestamptz not null,
    opened_by uuid not null constraint cases_opened_by_fkey references ${cell}.people (id),
    clock text not null constraint cases_clock check (clock in ('danger', 'urgent', 'ordinary', 'complex')),
    mediation text not null constraint cases_mediation check (mediation in ('open', 'her-choice', 'not-offered', 'refused')),
    notes integer not null default 0 constraint cases_notes check (notes >= 0),
    notes_head bytea,
    alone_told_at timestamptz,
    lead_doubted_by uuid constraint cases_lead_doubted_by_fkey references ${cell}.people (id),
    locked_at timestamptz,
    locked_by uuid constraint cases_locked_by_fkey references ${cell}.people (id),
    closing_asked_at timestamptz,
    closing_asked_by uuid constraint cases_closing_asked_by_fkey references ${cell}.people (id),
    outcome text constraint cases_outcome check (outcome in ('handled', 'withdrawn', 'other-way', 'referred')),
    reason bytea,
    closed_at timestamptz,
    closed_by uuid constraint cases_closed_by_fkey references ${cell}.people (id),
    constraint cases_locked check (num_nulls(locked_at, locked_by) in (0, 2)),
    constraint cases_closing_asked check (num_nulls(closing_asked_at, closing_asked_by, outcome, reason) in (0, 4)),
    constraint cases_closed check (num_nulls(closed_at, closed_by) in (0, 2) and (closed_at is null or reason is not null)),
    constraint cases_notes_head check ((notes = 0) = (notes_head is null)),
    constraint cases_two_people_close check (closed_by <> closing_asked_by)
  );

  alter table ${cell}.requests
    add column case_id uuid constraint requests_case_fkey references ${cell}.cases (id)
      constraint requests_one_of_a_case unique;

  create table ${cell}.case_members (
    id uuid constraint case_members_pkey primary key,
    case_id uuid not null constraint case_members_case_fkey references ${cell}.cases (id),
    person_id uuid not null constraint case_members_person_fkey references ${cell}.people (id),
    is_lead boolean not null,
    joined_at timestamptz not null,
    added_by uuid not null constraint case_members_added_by_fkey references ${cell}.people (id),
    left_at timestamptz,
    left_why text constraint case_members_left_why check (left_why in ('handed-over', 'let-go', 'walled', 'seat-gone')),
    constraint case_members_left check (num_nulls(left_at, left_why) in (0, 2) and left_at >= joined_at is not false)
  );
  create unique index case_members_one_seat on ${cell}.case_members (case_id, person_id) where left_at is null;
  create unique index case_members_one_lead on ${cell}.case_members (case_id) where left_at is null and is_lead;
  create index case_members_by_person on ${cell}.case_members (person_id, case_id) where left_at is null;

  create table ${cell}.case_walls (
    id uuid constraint case_walls_pkey primary key,
    case_id uuid not null constraint case_walls_case_fkey references ${cell}.cases (id),
    person_id uuid constraint case_walls_person_fkey references ${cell}.people (id),
    home_id uuid constraint case_walls_home_fkey references ${cell}.homes (id),
    division_code text constraint case_walls_division_code check (division_code ~ '^[0-9]{9,12}$'),
    why bytea not null,
    set_at timestamptz not null,
    set_by uuid not null constraint case_walls_set_by_fkey references ${cell}.people (id),
    constraint case_walls_before_one check (num_nonnulls(person_id, home_id, division_code) = 1),
    constraint case_walls_once unique nulls not distinct (case_id, person_id, home_id, division_code)
  );

  create table ${cell}.broken_glasses (
    id uuid constraint broken_glasses_pkey primary key,
    case_id uuid not null constraint broken_glasses_case_fkey references ${cell}.cases (id),
    person_id uuid not null constraint broken_glasses_person_fkey references ${cell}.people (id),
    reason bytea not null,
    broken_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    review_on date not null,
    told_at timestamptz,
    reviewed_at timestamptz,
    reviewed_by uuid constraint broken_glasses_reviewed_by_fkey references ${cell}.people (id),
    was_right boolean,
    review bytea,
    constraint broken_glasses_three_hours check (ends_at > broken_at and ends_at <= broken_at + interval '3 hours'),
    constraint broken_glasses_reviewed check (num_nulls(reviewed_at, reviewed_by, was_right, review) in (0, 4)),
    constraint broken_glasses_by_another check (reviewed_by <> person_id)
  );
  create unique index broken_glasses_one_in_force on ${cell}.broken_glasses (case_id, person_id) where ended_at is null;
  create index broken_glasses_to_end on ${cell}.broken_glasses (ends_at) where ended_at is null;
  create index broken_glasses_to_review on ${cell}.broken_glasses (review_on) where reviewed_at is null and told_at is null;
  create index broken_glasses_of_one on ${cell}.broken_glasses (case_id);

  create table ${cell}.case_screens (
    id uuid constraint case_screens_pkey primary key,
    case_id uuid not null constraint case_screens_case_fkey references ${cell}.cases (id),
    seq integer not null,
    screened_at timestamptz not null,
    screened_by uuid not null constraint case_screens_screened_by_fkey references ${cell}.people (id),
    answers bytea not null,
    constraint case_screens_one_a_number unique (case_id, seq)
  );

  create table ${cell}.case_reports (
    id uuid constraint case_reports_pkey primary key,
    case_id uuid not null constraint case_reports_case_fkey references ${cell}.cases (id),
    opened_at timestamptz not null,
    opened_by uuid not null constraint case_reports_opened_by_fkey references ${cell}.people (id),
    particulars bytea not null,
    ended_at timestamptz,
    ended_by uuid constraint case_reports_ended_by_fkey references ${cell}.people (id),
    ending bytea,
    constraint case_reports_ended check (num_nulls(ended_at, ended_by, ending) in (0, 3))
  );
  create index case_reports_of_one on ${cell}.case_reports (case_id, id);

  create table ${cell}.case_parties (
    id uuid constraint case_parties_pkey primary key,
    case_id uuid not null constraint case_parties_case_fkey references ${cell}.cases (id),
    kind text not null constraint case_parties_kind check (kind in ('herself', 'child', 'other-party', 'kin', 'witness')),
    particulars bytea not null,
    added_at timestamptz not null,
    added_by uuid not null constraint case_parties_added_by_fkey references ${cell}.people (id),
    struck_at timestamptz,
    struck_by uuid constraint case_parties_struck_by_fkey references ${cell}.people (id),
    constraint case_parties_struck check (num_nulls(struck_at, struck_by) in (0, 2))
  );
  create index case_parties_of_one on ${cell}.case_parties (case_id, id);

  create table ${cell}.case_plans (
    id uuid constraint case_plans_pkey primary key,
    case_id uuid not null constraint case_plans_case_fkey references ${cell}.cases (id),
    seq integer not null,
    words bytea not null,
    written_at timestamptz not null,
    written_by uuid not null constraint case_plans_written_by_fkey references ${cell}.people (id),
    constraint case_plans_one_a_number unique (case_id, seq)
  );

  create table ${cell}.case_sessions (
    id uuid constraint case_sessions_pkey primary key,
    case_id uuid not null constraint case_sessions_case_fkey references ${cell}.cases (id),
    kind text not null constraint case_sessions_kind check (kind in ('talk', 'call', 'visit', 'joint', 'caucus')),
    starts_at timestamptz not null,
    words bytea not null,
    arranged_at timestamptz not null,
    arranged_by uuid not null constraint case_sessions_arranged_by_fkey references ${cell}.people (id),
    ended_at timestamptz,
    ended_by uuid constraint case_sessions_ended_by_fkey references ${cell}.people (id),
    took_place boolean,
    constraint case_sessions_ended check (num_nulls(ended_at, ended_by, took_place) in (0, 3))
  );
  create index case_sessions_of_one on ${cell}.case_sessions (case_id, id);

  create table ${cell}.case_tasks (
    id uuid constraint case_tasks_pkey primary key,
    case_id uuid not null constraint case_tasks_case_fkey references ${cell}.cases (id),
    words bytea not null,
    due_on date,
    for_id uuid not null constraint case_tasks_for_fkey references ${cell}.people (id),
    set_at timestamptz not null,
    set_by uuid not null constraint case_tasks_set_by_fkey references ${cell}.people (id),
    done_at timestamptz,
    done_by uuid constraint case_tasks_done_by_fkey references ${cell}.people (id),
    constraint case_tasks_done check (num_nulls(done_at, done_by) in (0, 2))
  );
  create index case_tasks_of_one on ${cell}.case_tasks (case_id, id);

  create table ${cell}.case_notes (
    id uuid constraint case_notes_pkey primary key,
    case_id uuid not null constraint case_notes_case_fkey references ${cell}.cases (id),
    seq integer not null constraint case_notes_seq check (seq >= 1),
    previous_seq integer,
    previous_hash bytea,
    hash bytea not null constraint case_notes_hash check (octet_length(hash) = 32),
    words bytea not null,
    written_at timestamptz not null,
    author_id uuid not null constraint case_notes_author_fkey references ${cell}.people (id),
    author_role text not null,
    constraint case_notes_one_chain unique (case_id, seq, hash),
    constraint case_notes_one_a_number unique (case_id, seq),
    constraint case_notes_follows check (
      case seq when 1 then num_nulls(previous_seq, previous_hash) = 2
      else previous_seq is not null and previous_seq = seq - 1 and previous_hash is not null end),
    constraint case_notes_previous_fkey foreign key (case_id, previous_seq, previous_hash)
      references ${cell}.case_notes (case_id, seq, hash)
  );

  create table ${cell}.case_follow_ups (
    id uuid constraint case_follow_ups_pkey primary key,
    case_id uuid not null constraint case_follow_ups_case_fkey references ${cell}.cases (id),
    clock text not null,
    due_at timestamptz not null,
    told_at timestamptz,
    made_at timestamptz,
    made_by uuid constraint case_follow_ups_made_by_fkey references ${cell}.people (id),
    reached boolean,
    words bytea,
    constraint case_follow_ups_one_a_clock unique (case_id, clock),
    constraint case_follow_ups_made check (num_nulls(made_at, made_by, reached, words) in (0, 4))
  );
  create index audit_of_what_names_nobody on ${cell}.audit (subject_id, id) where person_id is null and home_id is null;
  create type ${cell}.notice_kind_with_cases as enum (
    'signup-placed', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn', 'activity-cancelled',
    'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed', 'question-answered',
    'question-removed', 'second-step-set', 'second-step-reset', 'host-appointed', 'appointment-extended',
    'appointment-ending', 'appointment-ended', 'home-paused', 'home-opened', 'home-announcement',
    'activities-came', 'outside-severed', 'request-came', 'request-handed', 'request-due', 'request-lapsed',
    'request-answered', 'case-joined', 'case-glass-broken', 'case-glass-to-review', 'case-closing-asked',
    'case-follow-up-due', 'case-left-alone', 'case-lead-changed', 'case-lead-doubted'
  );
  alter table ${cell}.notices
    add column case_id uuid constraint notices_case_fkey references ${cell}.cases (id),
    drop constraint notices_about_one_thing,
    alter column kind type ${cell}.notice_kind_with_cases using kind::text::${cell}.notice_kind_with_cases;
  drop type ${cell}.notice_kind;
  alter type ${cell}.notice_kind_with_cases rename to notice_kind;
  alter table ${cell}.notices
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id, request_id, case_id) = case
        when signup_id is null and kind::text in ('second-step-set', 'second-step-reset', 'outside-severed') then 0 else 1 end);
  create index case_follow_ups_to_tell on ${cell}.case_follow_ups (due_at) where told_at is null and made_at is null;
`;
