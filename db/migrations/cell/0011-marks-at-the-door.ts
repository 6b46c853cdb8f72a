/**
 * Several may note who comes, some without a network. A mark says how many of a party had come by then and is never
 * overwritten: marks stand side by side, each with the clock of the device it was made on, until one is taken back.
 * Beside the list: who came without being on it, and a count of heads.
 */
export const up = (cell: string) => `
  drop index ${cell}.attendances_one_a_signup;
  alter table ${cell}.attendances
    add column people integer constraint attendances_people check (people >= 1),
    add column client_id uuid constraint attendances_client_key unique,
    add column recorded_at timestamptz;
  update ${cell}.attendances a set recorded_at = marked_at,
    people = (select s.party_size from ${cell}.signups s where s.id = a.signup_id);
  alter table ${cell}.attendances
    alter column people set not null,
    alter column recorded_at set not null;
  create unique index attendances_one_a_marker on ${cell}.attendances (signup_id, marked_by, people)
    where undone_at is null;
  create index attendances_by_signup on ${cell}.attendances (signup_id, id);

  create table ${cell}.door_counts (
    id uuid constraint door_counts_pkey primary key,
    activity_id uuid not null constraint door_counts_activity_fkey references ${cell}.activities (id),
    kind text not null constraint door_counts_kind check (kind in ('walk-in', 'headcount')),
    person_id uuid constraint door_counts_person_fkey references ${cell}.people (id),
    women integer not null default 0 constraint door_counts_women check (women >= 0),
    children integer not null default 0 constraint door_counts_children check (children >= 0),
    elders integer not null default 0 constraint door_counts_elders check (elders >= 0),
    men integer not null default 0 constraint door_counts_men check (men >= 0),
    people integer not null constraint door_counts_people check (people between 1 and 100000),
    client_id uuid constraint door_counts_client_key unique,
    marked_at timestamptz not null,
    recorded_at timestamptz not null,
    marked_by uuid not null constraint door_counts_marked_by_fkey references ${cell}.people (id),
    undone_at timestamptz,
    undone_by uuid constraint door_counts_undone_by_fkey references ${cell}.people (id),
    constraint door_counts_sum check (women + children + elders + men in (0, people)),
    constraint door_counts_nobody_is_a_headcount check (person_id is null or kind = 'walk-in'),
    constraint door_counts_undone check ((undone_at is null) = (undone_by is null))
  );
  create index door_counts_by_activity on ${cell}.door_counts (activity_id, id);
  create index door_counts_by_person on ${cell}.door_counts (person_id) where person_id is not null;
  create unique index door_counts_one_a_person on ${cell}.door_counts (activity_id, person_id)
    where person_id is not null and undone_at is null;

  create table ${cell}.door_codes (
    activity_id uuid constraint door_codes_pkey primary key
      constraint door_codes_activity_fkey references ${cell}.activities (id),
    code text not null constraint door_codes_shape check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    made_at timestamptz not null
  );
`;
