/** A host names a deputy until a day; who named her and who ended it stand beside it. */
export const up = (cell: string) => `
  alter table ${cell}.appointments
    add column until timestamptz,
    add column appointed_by uuid constraint appointments_appointed_by_fkey references ${cell}.people (id),
    add column ended_by uuid constraint appointments_ended_by_fkey references ${cell}.people (id),
    add constraint appointments_until check (until > appointed_at),
    add constraint appointments_ended_by check (ended_by is null or ended_at is not null);
  create index appointments_by_until on ${cell}.appointments (until) where ended_at is null and until is not null;
  create index appointments_by_home on ${cell}.appointments (home_id) where ended_at is null and home_id is not null;
`;
