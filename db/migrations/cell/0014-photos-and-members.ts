/**
 * A photo is kept in its row, so that it comes and goes with its home, its backup and its cell. Who is shown by name
 * has said so, on a day; whoever wrote that down stands beside it.
 */
export const up = (cell: string) => `
  create table ${cell}.photos (
    id uuid constraint photos_pkey primary key,
    home_id uuid not null constraint photos_home_fkey references ${cell}.homes (id),
    alt text not null constraint photos_alt_length check (char_length(alt) between 1 and 120),
    width integer not null constraint photos_width check (width between 1 and 2000),
    height integer not null constraint photos_height check (height between 1 and 2000),
    webp bytea not null constraint photos_size check (octet_length(webp) between 1 and 1000000),
    shows_people boolean not null,
    added_at timestamptz not null
  );
  create index photos_by_home on ${cell}.photos (home_id, id);
  alter table ${cell}.homes
    add column cover_photo_id uuid constraint homes_cover_fkey references ${cell}.photos (id) on delete set null;

  create table ${cell}.team_members (
    id uuid constraint team_members_pkey primary key,
    team_id uuid not null constraint team_members_team_fkey references ${cell}.teams (id),
    person_id uuid not null constraint team_members_person_fkey references ${cell}.people (id),
    added_by uuid not null constraint team_members_adder_fkey references ${cell}.people (id),
    added_at timestamptz not null,
    left_at timestamptz,
    constraint team_members_period check (left_at >= added_at)
  );
  create index team_members_by_team on ${cell}.team_members (team_id) where left_at is null;
  create index team_members_by_person on ${cell}.team_members (person_id);

  create table ${cell}.showing_consents (
    id uuid constraint showing_consents_pkey primary key,
    member_id uuid not null constraint showing_consents_member_fkey references ${cell}.team_members (id),
    person_id uuid not null constraint showing_consents_person_fkey references ${cell}.people (id),
    given_on date not null,
    recorded_by uuid not null constraint showing_consents_recorder_fkey references ${cell}.people (id),
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid constraint showing_consents_withdrawer_fkey references ${cell}.people (id),
    constraint showing_consents_withdrawal check ((withdrawn_at is null) = (withdrawn_by is null)),
    constraint showing_consents_period check (withdrawn_at >= recorded_at)
  );
  create unique index showing_consents_one_standing
    on ${cell}.showing_consents (member_id) where withdrawn_at is null;
`;
