export const up = (cell: string) => `
  create table ${cell}.homes (
    id uuid constraint homes_pkey primary key,
    name text not null constraint homes_name_length check (char_length(name) between 1 and 60),
    kind text not null constraint homes_kind
      check (kind in ('village', 'estate', 'workshop', 'riders', 'executive', 'team')),
    division_code text not null,
    parent_id uuid constraint homes_parent_fkey references ${cell}.homes (id),
    leader_title text not null,
    leader_name text,
    address text,
    lat double precision not null constraint homes_lat check (lat between -90 and 90),
    lng double precision not null constraint homes_lng check (lng between -180 and 180),
    open_minutes int4multirange not null
      constraint homes_open_minutes check (open_minutes <@ int4multirange(int4range(0, 10080))),
    offers text[] not null,
    tagline text constraint homes_tagline_length check (char_length(tagline) <= 100),
    drop_in text constraint homes_drop_in_length check (char_length(drop_in) <= 200),
    phone text,
    accent text constraint homes_accent check (accent ~ '^#[0-9a-f]{6}$'),
    emblem text,
    facts jsonb not null default '[]',
    demonstration boolean not null default false,
    synthetic boolean not null default false,
    opened_at timestamptz not null,
    closed_at timestamptz
  );
  create index homes_by_division on ${cell}.homes (division_code, id);

  create table ${cell}.places (
    id uuid constraint places_pkey primary key,
    home_id uuid not null constraint places_home_fkey references ${cell}.homes (id),
    name text not null constraint places_name_length check (char_length(name) between 1 and 60),
    sign text,
    kind text not null constraint places_kind check (kind in ('venue', 'room')),
    position smallint not null
  );
  create index places_by_home on ${cell}.places (home_id, position);

  create table ${cell}.teams (
    id uuid constraint teams_pkey primary key,
    home_id uuid not null constraint teams_home_fkey references ${cell}.homes (id),
    name text not null constraint teams_name_length check (char_length(name) between 1 and 60),
    theme text,
    member_count integer constraint teams_member_count check (member_count >= 0),
    position smallint not null
  );
  create index teams_by_home on ${cell}.teams (home_id, position);

  create table ${cell}.contacts (
    id uuid constraint contacts_pkey primary key,
    village_code text not null,
    role text not null constraint contacts_role check (role in ('chair', 'executive', 'womensHome')),
    name text not null,
    phone text not null,
    constraint contacts_one_a_role unique (village_code, role)
  );
`;
