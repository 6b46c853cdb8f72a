/** What was done: its audit line, the letters it sends, the key by which a retry finds it. Ids only, never names. */
export const up = (cell: string) => `
  create table ${cell}.audit (
    id uuid constraint audit_pkey primary key,
    at timestamptz not null,
    actor_id uuid,
    verb text not null,
    subject_id uuid,
    home_id uuid,
    person_id uuid
  );
  create index audit_by_person on ${cell}.audit (person_id, id) where person_id is not null;
  create index audit_by_time on ${cell}.audit (at, id);

  create table ${cell}.audit_seals (
    seq bigint constraint audit_seals_pkey primary key,
    covers_from timestamptz not null,
    covers_to timestamptz not null,
    lines integer not null,
    hash text not null,
    previous_hash text not null,
    sealed_at timestamptz not null,
    constraint audit_seals_covers_key unique (covers_from),
    constraint audit_seals_period check (covers_to > covers_from)
  );

  create table ${cell}.outbox (
    id uuid constraint outbox_pkey primary key,
    topic text not null,
    subject_id uuid not null,
    at timestamptz not null,
    pumped_at timestamptz,
    done_at timestamptz
  ) with (fillfactor = 80);
  create index outbox_to_pump on ${cell}.outbox (id) where pumped_at is null;
  create index outbox_unfinished on ${cell}.outbox (id) where done_at is null;

  create table ${cell}.answers (
    actor_id uuid not null,
    key text not null constraint answers_key_length check (char_length(key) between 1 and 200),
    request_hash text not null,
    subject_id uuid not null,
    at timestamptz not null,
    constraint answers_pkey primary key (actor_id, key)
  );

  create table ${cell}.notices (
    id uuid constraint notices_pkey primary key,
    person_id uuid not null constraint notices_person_fkey references ${cell}.people (id),
    kind text not null constraint notices_kind check (kind in (
      'signup-confirmed', 'signup-waiting', 'place-freed', 'signup-withdrawn', 'activity-cancelled')),
    signup_id uuid not null constraint notices_signup_fkey references ${cell}.signups (id),
    place_in_queue integer,
    letter_id uuid not null,
    at timestamptz not null,
    read_at timestamptz,
    texted_at timestamptz,
    constraint notices_letter_key unique (letter_id, person_id)
  );
  create index notices_by_person on ${cell}.notices (person_id, at, letter_id);
  create index notices_to_text on ${cell}.notices (id) where texted_at is null;
`;
