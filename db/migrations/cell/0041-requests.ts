/**
 * What people ask for through five doors. Her words, how to reach her and every reason or message are sealed; of the code by
 * which she comes back a hash is kept, of her number a blind index. A request for help never says whose it is: no
 * column of it holds her id. `at_desk_at` says since when it runs at the district's desk; what lies at a home has no
 * clock. `request_walls` keeps out whoever she named, and the keepers of her home where she chose the desk alone, and does not say which.
 * `act_by` is what a queue goes by. Events are only added; the words of one stand apart, so that they can be forgotten.
 */
export const up = (cell: string) => `
  create table ${cell}.requests (
    id uuid constraint requests_pkey primary key,
    door text not null constraint requests_door check (door in ('help', 'need', 'question', 'conflict', 'talent')),
    channel text not null constraint requests_channel check (channel in ('online', 'hotline', 'reception', 'walk-in')),
    for_whom text not null constraint requests_for_whom check (for_whom in ('self', 'friend')),
    home_id uuid constraint requests_home_fkey references ${cell}.homes (id),
    person_id uuid constraint requests_person_fkey references ${cell}.people (id),
    taken_down_by uuid constraint requests_taken_down_by_fkey references ${cell}.people (id),
    words bytea,
    contact bytea,
    caller_mark bytea,
    receipt_hash text constraint requests_receipt_key unique,
    word_key bytea,
    submitted_at timestamptz not null,
    at_desk_at timestamptz,
    clock text constraint requests_clock check (clock in ('danger', 'urgent', 'ordinary', 'complex')),
    due_at timestamptz,
    triage text constraint requests_triage check (triage in ('danger', 'urgent', 'ordinary', 'complex')),
    triaged_at timestamptz,
    triaged_by uuid constraint requests_triaged_by_fkey references ${cell}.people (id),
    owner_id uuid constraint requests_owner_fkey references ${cell}.people (id),
    taken_at timestamptz,
    answered_at timestamptz,
    next_contact_at timestamptz,
    warned_at timestamptz,
    lapsed_at timestamptz,
    closed_at timestamptz,
    closed_by uuid constraint requests_closed_by_fkey references ${cell}.people (id),
    outcome text constraint requests_outcome check (outcome in ('handled', 'withdrawn', 'other-way', 'referred')),
    forget_on date,
    forgotten_at timestamptz,
    act_by timestamptz generated always as (case when answered_at is null then due_at else next_contact_at end) stored,
    constraint requests_help_is_nobodys check (door <> 'help' or person_id is null),
    constraint requests_taken_down check ((channel = 'online') = (taken_down_by is null)),
    constraint requests_somebody_receives check (home_id is not null or at_desk_at is not null),
    constraint requests_clock_at_the_desk check (num_nulls(clock, due_at, at_desk_at) in (0, 3)),
    constraint requests_triaged check (num_nulls(triage, triaged_at, triaged_by) in (0, 3)),
    constraint requests_owned check (num_nulls(owner_id, taken_at) in (0, 2) and (owner_id is null or at_desk_at is not null)),
    constraint requests_closed check (num_nulls(closed_at, outcome, forget_on) in (0, 3)),
    constraint requests_forgotten_whole check (
      case when forgotten_at is null then words is not null and receipt_hash is not null
      else num_nonnulls(words, contact, caller_mark, receipt_hash, word_key) = 0 and closed_at is not null end)
  );
  create index requests_at_desk on ${cell}.requests (act_by, id) where closed_at is null and at_desk_at is not null;
  create index requests_at_home on ${cell}.requests (home_id, id) where closed_at is null;
  create index requests_of_owner on ${cell}.requests (owner_id, act_by, id) where closed_at is null;
  create index requests_done on ${cell}.requests (closed_at, id) where closed_at is not null;
  create index requests_done_at_home on ${cell}.requests (home_id, closed_at desc, id desc) where closed_at is not null;
  create index requests_done_by_owner on ${cell}.requests (owner_id, closed_at desc, id desc) where closed_at is not null;
  create index requests_by_person on ${cell}.requests (person_id, id) where person_id is not null;
  create index requests_nameless on ${cell}.requests (submitted_at) where person_id is null;
  create index requests_by_caller on ${cell}.requests (caller_mark) where caller_mark is not null;
  create index requests_due on ${cell}.requests (due_at) where closed_at is null and answered_at is null;
  create index requests_to_hear on ${cell}.requests (next_contact_at) where closed_at is null and next_contact_at is not null;
  create index requests_to_forget on ${cell}.requests (forget_on) where forgotten_at is null and forget_on is not null;

  create table ${cell}.request_walls (
    request_id uuid not null constraint request_walls_request_fkey references ${cell}.requests (id),
    person_id uuid not null constraint request_walls_person_fkey references ${cell}.people (id),
    constraint request_walls_pkey primary key (request_id, person_id)
  );

  create table ${cell}.request_events (
    id uuid constraint request_events_pkey primary key,
    request_id uuid not null constraint request_events_request_fkey references ${cell}.requests (id),
    at timestamptz not null,
    kind text not null constraint request_events_kind check (kind in (
      'submitted', 'taken-down', 'read', 'triaged', 'taken', 'assigned', 'handed-over', 'passed', 'escalated', 'warned',
      'lapsed', 'contacted', 'message', 'stepped-back', 'account-gone',
      'closed', 'forgotten')),
    actor_id uuid constraint request_events_actor_fkey references ${cell}.people (id),
    to_id uuid constraint request_events_to_fkey references ${cell}.people (id),
    detail text constraint request_events_detail check (char_length(detail) between 1 and 20)
  );
  create index request_events_of_one on ${cell}.request_events (request_id, id);

  create table ${cell}.request_notes (
    event_id uuid constraint request_notes_pkey primary key
      constraint request_notes_event_fkey references ${cell}.request_events (id),
    request_id uuid not null constraint request_notes_request_fkey references ${cell}.requests (id),
    sealed bytea,
    forgotten_at timestamptz,
    constraint request_notes_forgotten check ((sealed is null) = (forgotten_at is not null))
  );
  create index request_notes_of_one on ${cell}.request_notes (request_id);

  create table ${cell}.request_texts (
    id uuid constraint request_texts_pkey primary key,
    request_id uuid not null constraint request_texts_request_fkey references ${cell}.requests (id),
    written_at timestamptz not null,
    taken_at timestamptz
  );
  create index request_texts_to_send on ${cell}.request_texts (id) where taken_at is null;

  create table ${cell}.duty_turns (
    id uuid constraint duty_turns_pkey primary key,
    on_day date not null,
    shift text not null constraint duty_turns_shift check (shift in ('day', 'night', 'whole-day')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    person_id uuid not null constraint duty_turns_person_fkey references ${cell}.people (id),
    deputy_id uuid constraint duty_turns_deputy_fkey references ${cell}.people (id),
    set_at timestamptz not null,
    set_by uuid not null constraint duty_turns_set_by_fkey references ${cell}.people (id),
    constraint duty_turns_one_a_shift unique (on_day, shift),
    constraint duty_turns_period check (ends_at > starts_at),
    constraint duty_turns_two_people check (deputy_id <> person_id)
  );
  create index duty_turns_by_time on ${cell}.duty_turns (starts_at, ends_at);

  alter type ${cell}.notice_kind add value if not exists 'request-came';
  alter type ${cell}.notice_kind add value if not exists 'request-handed';
  alter type ${cell}.notice_kind add value if not exists 'request-due';
  alter type ${cell}.notice_kind add value if not exists 'request-lapsed';
  alter type ${cell}.notice_kind add value if not exists 'request-answered';
  alter table ${cell}.notices
    add column request_id uuid constraint notices_request_fkey references ${cell}.requests (id),
    drop constraint notices_about_one_thing,
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id, request_id)
        = case when signup_id is null and kind::text in ('second-step-set', 'second-step-reset', 'outside-severed')
          then 0 else 1 end);
`;
