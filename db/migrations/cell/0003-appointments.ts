/** Who may act for a home or a division, since when, until when. */
export const up = (cell: string) => `
  create table ${cell}.appointments (
    id uuid constraint appointments_pkey primary key,
    person_id uuid not null constraint appointments_person_fkey references ${cell}.people (id),
    role text not null constraint appointments_role check (role in (
      'host', 'deputy', 'chair', 'executive', 'town', 'district', 'rights', 'counsellor', 'mediator',
      'volunteer', 'auditor', 'operator')),
    home_id uuid constraint appointments_home_fkey references ${cell}.homes (id),
    division_code text,
    appointed_at timestamptz not null,
    ended_at timestamptz,
    constraint appointments_reach check (home_id is null or division_code is null),
    constraint appointments_home_of_a_host check ((role in ('host', 'deputy')) = (home_id is not null)),
    constraint appointments_period check (ended_at >= appointed_at)
  );
  create index appointments_by_person on ${cell}.appointments (person_id) where ended_at is null;
  create unique index appointments_one_at_a_time
    on ${cell}.appointments (person_id, role, home_id, division_code) nulls not distinct where ended_at is null;
`;
