/**
 * Complaints and suggestions. Whoever does not leave her name has no id here: she comes back with a code of which only
 * the hash is kept. `forget_on` is the day on which the words go; the row stays, so that figures of old years do.
 */
export const up = (cell: string) => `
  create table ${cell}.suggestions (
    id uuid constraint suggestions_pkey primary key,
    person_id uuid constraint suggestions_person_fkey references ${cell}.people (id),
    receipt_hash text constraint suggestions_receipt_key unique,
    body text constraint suggestions_body_length check (char_length(body) between 1 and 2000),
    phone text constraint suggestions_phone_length check (char_length(phone) between 1 and 40),
    left_at timestamptz not null,
    answer text constraint suggestions_answer_length check (char_length(answer) between 1 and 2000),
    closed_at timestamptz,
    closed_by uuid constraint suggestions_closed_by_fkey references ${cell}.people (id),
    forget_on date not null,
    forgotten_at timestamptz,
    constraint suggestions_answered_when_closed check (answer is null or closed_at is not null),
    constraint suggestions_closed_by_somebody check ((closed_at is null) = (closed_by is null)),
    constraint suggestions_forgotten_whole check (
      case when forgotten_at is null then body is not null and receipt_hash is not null
      else body is null and phone is null and answer is null and receipt_hash is null end)
  );
  create index suggestions_open on ${cell}.suggestions (id) where closed_at is null and forgotten_at is null;
  create index suggestions_done on ${cell}.suggestions (closed_at, id) where closed_at is not null;
  create index suggestions_by_person on ${cell}.suggestions (person_id, left_at) where person_id is not null;
  create index suggestions_nameless on ${cell}.suggestions (left_at) where person_id is null;
  create index suggestions_to_forget on ${cell}.suggestions (forget_on) where forgotten_at is null;

  alter table ${cell}.notices
    alter column signup_id drop not null,
    add column suggestion_id uuid constraint notices_suggestion_fkey references ${cell}.suggestions (id),
    add constraint notices_about_one_thing check (num_nonnulls(signup_id, suggestion_id) = 1),
    drop constraint notices_kind,
    add constraint notices_kind check (kind in (
      'signup-confirmed', 'signup-waiting', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn',
      'activity-cancelled', 'suggestion-answered', 'suggestion-closed'));
`;
