/** What somebody would write by hand for the same work; rest-server.ts prepares it, and pgbench runs it too. */
const columns = `id, name, kind, division_code, lat, lng, open_minutes, offers, tagline, drop_in, accent, emblem, phone,
  demonstration, synthetic`;

export const listTown = (from: string, to: string) => `
  select ${columns} from control.homes
  where division_code >= ${from} and division_code < ${to} order by division_code, id limit 20`;

export const findNear = (point: string) => `
  select ${columns}, point <-> ${point} as chord from control.homes order by point <-> ${point} limit 20`;

/** A text-search query that only names meet: they bear the weight A. */
export const inNames = (query: string): string =>
  query.replaceAll(/('[^']+')(?::(\*))?/g, (_, word: string, prefix = '') => `${word}:${prefix}A`);

/** Names that meet the words first, then by division. */
export const findByWords = (words: string, named: string) => `
  with met as (select ${columns}, (not words @@ ${named})::int as tier from control.homes where words @@ ${words} limit 3001)
  select * from met order by tier, division_code, id limit 20`;

/** The check of a program that only checks and inserts: how many seats there are, and how many are gone. */
export const checkSeats = (activity: string) => `
  select capacity, (select count(*) from control.signups where activity_id = a.id)::int as taken
  from control.activities a where id = ${activity}`;

export const insertSignup = (values: string) =>
  `insert into control.signups (id, activity_id, person_id, placed_at) values (${values})`;

/** One hot row: the check and the count in one statement, so that nobody gets the last seat twice. */
export const takeSeat = (activity: string) =>
  `update control.activities set taken = taken + 1 where id = ${activity} and taken < capacity returning taken`;
