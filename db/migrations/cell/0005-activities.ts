export const up = (cell: string) => `
  create table ${cell}.activities (
    id uuid constraint activities_pkey primary key,
    home_id uuid not null constraint activities_home_fkey references ${cell}.homes (id),
    thing_id uuid constraint activities_thing_fkey references ${cell}.things (id)
      constraint activities_thing_key unique,
    place_id uuid constraint activities_place_fkey references ${cell}.places (id),
    title text not null constraint activities_title_length check (char_length(title) between 1 and 60),
    summary text not null constraint activities_summary_length check (char_length(summary) <= 2000),
    bring text constraint activities_bring_length check (char_length(bring) <= 200),
    leader text constraint activities_leader_length check (char_length(leader) <= 60),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    announced_at timestamptz not null,
    announced_by uuid constraint activities_announced_by_fkey references ${cell}.people (id),
    cancelled_at timestamptz,
    cancelled_by uuid constraint activities_cancelled_by_fkey references ${cell}.people (id),
    constraint activities_period check (ends_at > starts_at)
  );
  create index activities_by_home on ${cell}.activities (home_id, starts_at, id);
  create index activities_by_time on ${cell}.activities (starts_at, id);

  create table ${cell}.signups (
    id uuid constraint signups_pkey primary key
      constraint signups_claim_fkey references ${cell}.claims (id) deferrable initially deferred,
    activity_id uuid not null constraint signups_activity_fkey references ${cell}.activities (id),
    person_id uuid not null constraint signups_person_fkey references ${cell}.people (id),
    placed_by uuid not null constraint signups_placed_by_fkey references ${cell}.people (id),
    women smallint not null default 0 constraint signups_women check (women >= 0),
    children smallint not null default 0 constraint signups_children check (children >= 0),
    elders smallint not null default 0 constraint signups_elders check (elders >= 0),
    men smallint not null default 0 constraint signups_men check (men >= 0),
    party_size integer not null constraint signups_party_size check (party_size between 1 and 100000),
    placed_at timestamptz not null,
    constraint signups_party check (women + children + elders + men in (0, party_size))
  );
  create index signups_by_activity on ${cell}.signups (activity_id, id);
  create index signups_by_person on ${cell}.signups (person_id, id);

  create table ${cell}.attendances (
    id uuid constraint attendances_pkey primary key,
    signup_id uuid not null constraint attendances_signup_fkey references ${cell}.signups (id),
    marked_at timestamptz not null,
    marked_by uuid not null constraint attendances_marked_by_fkey references ${cell}.people (id),
    undone_at timestamptz,
    undone_by uuid constraint attendances_undone_by_fkey references ${cell}.people (id),
    constraint attendances_undone check ((undone_at is null) = (undone_by is null))
  );
  create unique index attendances_one_a_signup on ${cell}.attendances (signup_id) where undone_at is null;
`;
