import { prefixOf } from '../divisions/division.ts';

/** The homes that the actor keeps, as host or deputy. */
export type Keeping = { homes: readonly { id: string }[] };

/** The divisions whose office she works in, as staff of a town or of the district. */
export type Staffing = { divisions: readonly string[] };

/** A host or her deputy runs what her own home does. */
export const mayRun = (actor: Keeping, home: { id: string }): boolean =>
  actor.homes.some((kept) => kept.id === home.id);

/** The office above a home says what it is: its kind, its parent, how its leader is called. */
export const mayPlace = (actor: Staffing, home: { division_code: string }): boolean =>
  actor.divisions.some((code) => home.division_code.startsWith(prefixOf(code)));

/** Any office says how leaders are called, for all homes that it reaches. */
export const mayTitleLeaders = (actor: Staffing): boolean => actor.divisions.length > 0;

/** Who runs a home and the office above it write its page. */
export const mayFurnish = (actor: Keeping & Staffing, home: { id: string; division_code: string }): boolean =>
  mayRun(actor, home) || mayPlace(actor, home);
