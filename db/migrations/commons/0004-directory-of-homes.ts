/**
 * What each cell publishes of its homes. `point` is the unit vector of (lat, lng), so that the order by chord length
 * is the order by great circle; `open_minutes` counts minutes of the week from Monday 00:00, Asia/Shanghai.
 */
export const up = (commons: string) => `
  create table ${commons}.homes (
    id uuid constraint homes_pkey primary key,
    cell smallint not null constraint homes_cell_fkey references ${commons}.cells (number) on delete cascade,
    name text not null,
    kind text not null,
    division_code text not null,
    lat double precision not null,
    lng double precision not null,
    point cube not null,
    open_minutes int4multirange not null,
    offers text[] not null,
    tagline text,
    phone text,
    drop_in text,
    accent text,
    emblem text,
    demonstration boolean not null,
    synthetic boolean not null
  );
  create index homes_by_division on ${commons}.homes (division_code, id);
  create index homes_by_point on ${commons}.homes using gist (point);
  create index homes_by_offer on ${commons}.homes using gin (offers);
`;
