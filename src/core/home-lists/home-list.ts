import type { homeKinds, HomeFact } from '../homes/home.ts';
import type { OpeningHours } from '../homes/hours.ts';
import type { MapGrid } from '../homes/positions/map-grids.ts';
import type { PositionSource } from '../homes/positions/position-sources.ts';
import type { Problem } from '../rosters/problem.ts';
import type { FindVillage } from '../rosters/reading/place-names.ts';

/** What a column of an office's own table of homes can say. */
export const homeColumns = [
  'name',
  'village',
  'town',
  'code',
  'kind',
  'address',
  'leader',
  'phone',
  'hours',
  'workdays',
  'weekend',
  'position',
  'lat',
  'lng',
  'grid',
  'area',
  'since',
  'tagline',
] as const;
export type HomeColumn = (typeof homeColumns)[number];

/** What keeps a line from becoming a home, beside what rosters have too. */
export const homeFaults = [
  'home-name-missing',
  'home-name-too-long',
  'kind-unknown',
  'address-too-long',
  'tagline-too-long',
  'home-phone-unknown-form',
  'hours-unknown-form',
  'hours-without-days',
  'area-unknown-form',
  'position-unread',
  'position-missing',
  'position-far',
  'position-like-amap',
  'grid-unknown',
  'grid-unsaid',
  'home-closed-there',
] as const;
export type HomeFault = (typeof homeFaults)[number];

export type HomeProblem = HomeFault | Problem;

/** A line as it was written; a cell that is empty is not there. */
export type SaidOfHome = ReadonlyMap<HomeColumn, string>;

export type KnownOfHomes = {
  today: string;
  findVillage: FindVillage;
  /** Whose map wrote all positions, where the office says so. */
  grid: MapGrid | undefined;
  /** Each leader said that her name and her own phone may stand on her home's page. */
  leadersAgreed: boolean;
};

/** What a line means; a line with problems becomes no home. */
export type UnderstoodHome = {
  problems: HomeProblem[];
  name: string;
  villageCode: string | null;
  kind: (typeof homeKinds)[number];
  address: string | null;
  leaderName: string | null;
  phone: string | null;
  /** Something of its leader was left out, since nobody said that she agreed. */
  leftOut: boolean;
  hours: OpeningHours;
  /** Empty: where its village lies. */
  position: string;
  positionFrom: PositionSource;
  facts: HomeFact[];
  tagline: string | null;
};

/** A line while it is understood; what is found wrong in it is added. */
export type Judging = { said: SaidOfHome; known: KnownOfHomes; problems: HomeProblem[] };
