import { actor, actsAsOffice, isSystem, type Rights } from './rights.ts';

export type RightsByTable = Record<string, Rights>;

export const own = (column: string) => `${column} = ${actor} or ${isSystem}`;

/** Appointments are filtered by their own policy, so this reads: "a home where I am appointed". */
export const myHome = (cell: string, homeId: string) =>
  `exists (select from ${cell}.appointments a where a.home_id = ${homeId} and a.ended_at is null and a.person_id = ${actor})`;

/** "Somebody on my list of relatives": to have written her down somewhere is not enough, for I may keep that home no more. */
export const aRelativeOfMine = (cell: string, personId: string) =>
  `exists (select from ${cell}.relatives r where r.person_id = ${personId} and r.kept_by = ${actor})`;

/** "Somebody whom I keep touch with", as an executive. */
export const aLinkOfMine = (cell: string, personId: string) =>
  `exists (select from ${cell}.links l where l.person_id = ${personId} and l.held_by = ${actor} and l.left_on is null)`;

/** "I act for the district's office." */
export const myOffice = (cell: string) =>
  `(${actsAsOffice} and exists (select from ${cell}.appointments a
    where a.role = 'district' and a.ended_at is null and a.person_id = ${actor}))`;

/** "An office that I act for reaches this division": a town its own, the district all. */
export const belowMyOffice = (cell: string, code: string) =>
  `(${actsAsOffice} and exists (select from ${cell}.appointments a where a.role in ('town', 'district')
    and a.ended_at is null and a.person_id = ${actor} and starts_with(${code}, a.division_code)))`;

export const aHomeBelowMyOffice = (cell: string, homeId: string) =>
  `exists (select from ${cell}.homes h where h.id = ${homeId} and ${belowMyOffice(cell, 'h.division_code')})`;

export const aSignupISee = (cell: string, signupId: string) =>
  `exists (select from ${cell}.signups s where s.id = ${signupId})`;

export const aSignupAtMyHome = (cell: string, signupId: string) => `exists (select from ${cell}.signups s
  join ${cell}.activities v on v.id = s.activity_id where s.id = ${signupId} and ${myHome(cell, 'v.home_id')})`;

export const anActivityAtMyHome = (
  cell: string,
  activityId: string,
) => `exists (select from ${cell}.activities v
  where v.id = ${activityId} and ${myHome(cell, 'v.home_id')})`;

/** "I am one of these, with my second step done." */
export const iSitAs = (cell: string, roles: readonly string[]) =>
  `(${actsAsOffice} and exists (select from ${cell}.appointments a where a.ended_at is null
    and a.person_id = ${actor} and a.role in (${roles.map((role) => `'${role}'`).join(', ')})))`;
