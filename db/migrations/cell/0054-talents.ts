/**
 * What a woman can do stays a request through that door, with her words, sealed and forgotten as any other; here stands
 * beside it which kinds she chose and since when she rests. A home asks her for one thing at a time, in words that are
 * sealed; she answers that she can, or that it does not suit this time, and nobody asks why. Nothing is counted.
 * `person_id` is as on the request: null where she left no name.
 */
export const up = (cell: string) => `
  create table ${cell}.talents (
    request_id uuid constraint talents_pkey primary key
      constraint talents_request_fkey references ${cell}.requests (id),
    person_id uuid constraint talents_person_fkey references ${cell}.people (id),
    kinds text[] not null constraint talents_kinds check (kinds <@ array[
      'hair', 'handwork', 'cooking', 'stage', 'repair', 'lessons', 'care', 'phone', 'growing']),
    resting_since timestamptz,
    changed_at timestamptz not null
  );
  create index talents_by_person on ${cell}.talents (person_id) where person_id is not null;

  create table ${cell}.talent_asks (
    id uuid constraint talent_asks_pkey primary key,
    request_id uuid not null constraint talent_asks_request_fkey references ${cell}.requests (id),
    person_id uuid constraint talent_asks_person_fkey references ${cell}.people (id),
    words bytea,
    asked_at timestamptz not null,
    asked_by uuid not null constraint talent_asks_asked_by_fkey references ${cell}.people (id),
    answered_at timestamptz,
    answer text constraint talent_asks_answer check (answer in ('can', 'cannot')),
    taken_back_at timestamptz,
    forget_on date not null,
    forgotten_at timestamptz,
    constraint talent_asks_answered check (num_nulls(answered_at, answer) in (0, 2)),
    constraint talent_asks_forgotten check ((words is null) = (forgotten_at is not null))
  );
  create unique index talent_asks_one_at_a_time on ${cell}.talent_asks (request_id)
    where answered_at is null and taken_back_at is null;
  create index talent_asks_of_one on ${cell}.talent_asks (request_id, id desc);
  create index talent_asks_by_person on ${cell}.talent_asks (person_id) where person_id is not null;
  create index talent_asks_to_forget on ${cell}.talent_asks (forget_on) where forgotten_at is null;
`;
