/** The directory answers for any instant: also on a festival, and on a day on which a home changes its hours; and to a home's short link. */
export const up = (commons: string) => `
  alter table ${commons}.homes
    add column instead_minutes int4multirange not null default '{}',
    add column extra_minutes int4multirange not null default '{}',
    add column keeps_festivals boolean not null default false,
    add column cover_photo_id uuid;
  create index homes_by_code on ${commons}.homes (right(id::text, 12));
`;
