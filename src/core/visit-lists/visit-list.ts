import type { Problem } from '../rosters/problem.ts';
import type { FindVillage } from '../rosters/reading/place-names.ts';
import type { Channel } from '../visits/visit.ts';

/** What a column of visits that were kept on paper or elsewhere can say. `note` is looked for to say that it was not read. */
export const visitColumns = [
  'executive',
  'executivePhone',
  'name',
  'phone',
  'village',
  'town',
  'code',
  'day',
  'channel',
  'note',
] as const;
export type VisitColumn = (typeof visitColumns)[number];

/** What keeps a line from being a visit, beside what rosters have too. */
export const visitFaults = [
  'visitor-missing',
  'visitor-unknown',
  'whom-missing',
  'whom-unknown',
  'whom-ambiguous',
  'day-missing',
  'channel-missing',
  'channel-unknown',
] as const;
export type VisitFault = (typeof visitFaults)[number];

export type VisitProblem = VisitFault | Problem;

/** A line as it was written; a cell that is empty is not there. */
export type SaidOfVisit = ReadonlyMap<VisitColumn, string>;

/** An executive of the place, also one who has left since. */
export type Visitor = { personId: string; name: string | null; divisionCode: string };

export type KnownOfVisits = { today: string; findVillage: FindVillage; visitors: readonly Visitor[] };

/** Whom a line means, by what it says of her. */
export type Whom = { name: string; phone: string | null; villageCode: string | null };

/** What a line means; one with problems is no visit. */
export type UnderstoodVisit = {
  problems: VisitProblem[];
  /** The executive, by her phone where it is written, else by her name. */
  visitor: { name: string; phone: string | null };
  whom: Whom;
  day: string;
  channel: Channel;
};
