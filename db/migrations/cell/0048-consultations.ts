/**
 * Hours of counsellors, lawyers and those who help with marriages. Her time is a thing taken by the hour, and so is the room
 * where she sits; `holder_id` is a row of `people` without an account that takes both, so that no claim, slot or export names
 * who comes. A booking holds no id of her either: she has a code, of which a hash is kept, and whatever she wrote is sealed. Only
 * what a team books for its case bears that case. `consultation_walls` keeps out whom she named, and does not say why.
 * The kinds of notices are made anew and not added to: in the one transaction of a restore an added one could not be used.
 */
export const up = (cell: string) => `
  create table ${cell}.room_things (
    place_id uuid constraint room_things_pkey primary key constraint room_things_place_fkey references ${cell}.places (id),
    thing_id uuid not null constraint room_things_thing_fkey references ${cell}.slot_things (thing_id)
      constraint room_things_one_a_thing unique,
    opened_at timestamptz not null
  );

  create table ${cell}.specialists (
    id uuid constraint specialists_pkey primary key,
    kind text not null constraint specialists_kind check (kind in ('counselling', 'legal', 'marriage')),
    title text not null constraint specialists_title_length check (char_length(title) between 1 and 20),
    speaks text constraint specialists_speaks_length check (char_length(speaks) between 1 and 30),
    place_id uuid not null constraint specialists_place_fkey references ${cell}.places (id),
    person_id uuid constraint specialists_person_fkey references ${cell}.people (id),
    holder_id uuid not null constraint specialists_holder_fkey references ${cell}.people (id),
    thing_id uuid not null constraint specialists_thing_fkey references ${cell}.slot_things (thing_id)
      constraint specialists_one_a_thing unique,
    talk_minutes integer not null constraint specialists_talk check (talk_minutes between 15 and 180),
    pause_minutes integer not null constraint specialists_pause check (pause_minutes between 0 and 120),
    open_minutes int4multirange not null default '{}'
      constraint specialists_minutes check (open_minutes <@ int4multirange(int4range(0, 10080))),
    named_at timestamptz not null,
    named_by uuid not null constraint specialists_named_by_fkey references ${cell}.people (id),
    ended_at timestamptz,
    ended_by uuid constraint specialists_ended_by_fkey references ${cell}.people (id),
    constraint specialists_ended check (num_nulls(ended_at, ended_by) in (0, 2))
  );
  create index specialists_by_place on ${cell}.specialists (place_id) where ended_at is null;
  create index specialists_by_person on ${cell}.specialists (person_id) where ended_at is null;

  create table ${cell}.specialist_days (
    specialist_id uuid not null constraint specialist_days_specialist_fkey references ${cell}.specialists (id),
    on_day date not null,
    open_minutes int4multirange not null
      constraint specialist_days_minutes check (open_minutes <@ int4multirange(int4range(0, 2880))),
    constraint specialist_days_pkey primary key (specialist_id, on_day)
  );

  create table ${cell}.consultations (
    id uuid constraint consultations_pkey primary key,
    specialist_id uuid not null constraint consultations_specialist_fkey references ${cell}.specialists (id),
    place_id uuid not null constraint consultations_place_fkey references ${cell}.places (id),
    claim_id uuid not null constraint consultations_claim_fkey references ${cell}.claims (id)
      constraint consultations_one_a_claim unique,
    room_claim_id uuid not null constraint consultations_room_claim_fkey references ${cell}.claims (id)
      constraint consultations_one_a_room_claim unique,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    booked_at timestamptz not null,
    case_id uuid constraint consultations_case_fkey references ${cell}.cases (id),
    booked_by uuid constraint consultations_booked_by_fkey references ${cell}.people (id),
    is_first boolean,
    receipt_hash text constraint consultations_receipt_key unique,
    word_key bytea,
    words bytea,
    contact bytea,
    reminded_at timestamptz,
    ended_at timestamptz,
    ending text constraint consultations_ending check (ending in ('took-place', 'missed', 'given-up', 'called-off')),
    forgotten_at timestamptz,
    constraint consultations_period check (ends_at > starts_at),
    constraint consultations_ended check (num_nulls(ended_at, ending) in (0, 2)),
    constraint consultations_of_a_case_or_by_code check (
      num_nulls(case_id, booked_by) in (0, 2) and (case_id is null or num_nonnulls(receipt_hash, word_key, contact) = 0)),
    constraint consultations_forgotten_whole check (
      forgotten_at is null or num_nonnulls(receipt_hash, word_key, words, contact) = 0)
  );
  create index consultations_of_one on ${cell}.consultations (specialist_id, starts_at, id);
  create index consultations_of_case on ${cell}.consultations (case_id, starts_at) where case_id is not null;
  create index consultations_to_remind on ${cell}.consultations (starts_at)
    where reminded_at is null and ended_at is null and contact is not null;
  create index consultations_to_forget on ${cell}.consultations (starts_at) where forgotten_at is null and case_id is null;
  create index consultations_nameless on ${cell}.consultations (booked_at) where case_id is null;

  create table ${cell}.consultation_walls (
    consultation_id uuid not null constraint consultation_walls_consultation_fkey references ${cell}.consultations (id),
    person_id uuid not null constraint consultation_walls_person_fkey references ${cell}.people (id),
    constraint consultation_walls_pkey primary key (consultation_id, person_id)
  );

  create table ${cell}.consultation_texts (
    id uuid constraint consultation_texts_pkey primary key,
    consultation_id uuid not null constraint consultation_texts_consultation_fkey references ${cell}.consultations (id),
    written_at timestamptz not null,
    taken_at timestamptz
  );
  create index consultation_texts_to_send on ${cell}.consultation_texts (id) where taken_at is null;

  create table ${cell}.legal_aid_applications (
    id uuid constraint legal_aid_applications_pkey primary key,
    case_id uuid not null constraint legal_aid_applications_case_fkey references ${cell}.cases (id),
    words bytea,
    received_on date not null,
    written_at timestamptz not null,
    written_by uuid not null constraint legal_aid_applications_written_by_fkey references ${cell}.people (id),
    decided_on date,
    granted boolean,
    decided_by uuid constraint legal_aid_applications_decided_by_fkey references ${cell}.people (id),
    lawyer_on date,
    lawyer_by uuid constraint legal_aid_applications_lawyer_by_fkey references ${cell}.people (id),
    constraint legal_aid_applications_decided check (num_nulls(decided_on, granted, decided_by) in (0, 3)),
    constraint legal_aid_applications_in_order check (decided_on >= received_on and lawyer_on >= decided_on),
    constraint legal_aid_applications_lawyer check (
      num_nulls(lawyer_on, lawyer_by) in (0, 2) and (lawyer_on is null or granted is true))
  );
  create index legal_aid_applications_of_one on ${cell}.legal_aid_applications (case_id, id);

  create type ${cell}.notice_kind_with_consultations as enum (
    'signup-placed', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn', 'activity-cancelled',
    'activity-changed', 'activity-near', 'suggestion-answered', 'suggestion-closed', 'question-answered',
    'question-removed', 'second-step-set', 'second-step-reset', 'host-appointed', 'appointment-extended',
    'appointment-ending', 'appointment-ended', 'home-paused', 'home-opened', 'home-announcement',
    'activities-came', 'outside-severed', 'request-came', 'request-handed', 'request-due', 'request-lapsed',
    'request-answered', 'case-joined', 'case-glass-broken', 'case-glass-to-review', 'case-closing-asked',
    'case-follow-up-due', 'case-left-alone', 'case-lead-changed', 'case-lead-doubted', 'case-clock-due',
    'consultation-booked', 'consultation-given-up', 'consultation-called-off', 'talent-asked', 'talent-answered'
  );
  alter table ${cell}.notices
    add column consultation_id uuid constraint notices_consultation_fkey references ${cell}.consultations (id),
    drop constraint notices_about_one_thing,
    alter column kind type ${cell}.notice_kind_with_consultations using kind::text::${cell}.notice_kind_with_consultations;
  drop type ${cell}.notice_kind;
  alter type ${cell}.notice_kind_with_consultations rename to notice_kind;
  alter table ${cell}.notices
    add constraint notices_about_one_thing check (
      num_nonnulls(signup_id, suggestion_id, question_id, appointment_id, announcement_id, request_id, case_id, consultation_id)
        = case when signup_id is null and kind::text in ('second-step-set', 'second-step-reset', 'outside-severed')
          then 0 else 1 end);
`;
