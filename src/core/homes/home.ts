import type { HomeEntry } from './directory/entry.ts';
import type { Opening, OpeningHours } from './hours.ts';
import type { ComingChange } from './hours/coming-changes.ts';

export const homeKinds = ['village', 'estate', 'workshop', 'riders', 'executive', 'team'] as const;

/** Entered, but nobody may come yet; open to all; at rest for a while; closed for good. */
export const doorStates = ['preparing', 'open', 'paused', 'closed'] as const;
export type DoorState = (typeof doorStates)[number];

type Doors = { opened_at: Date | null; paused_at: Date | null; closed_at: Date | null };

export const doorStateOf = (home: Doors): DoorState =>
  home.closed_at ? 'closed' : !home.opened_at ? 'preparing' : home.paused_at ? 'paused' : 'open';

/** A home as the directory shows it. */
export type NearbyHome = HomeEntry & {
  /** Along the great circle, rounded to a metre; null where no position was asked from. */
  distanceMeters: number | null;
  openNow: boolean;
  opening: Opening;
};

export type Place = { id: string; name: string; sign: string | null; kind: string };

export type Team = {
  id: string;
  name: string;
  theme: string | null;
  memberCount: number | null;
  /** A team that is itself a home. */
  ownHome: HomeName | null;
  /** Those who have said that they may be named here. */
  members: string[];
};

export type HomeName = { id: string; name: string };

export type HomeFact = { label: string; text: string };

export type Photo = { id: string; alt: string; width: number; height: number };

/** A home's own page. */
export type HomeView = NearbyHome & {
  divisionName: string;
  /** Null also where it is somebody's own: then one telephones and asks the way. */
  address: string | null;
  addressHidden: boolean;
  leader: { title: string; name: string | null };
  hours: OpeningHours;
  /** When one may come without a reason, where that is not always. */
  dropInHours: OpeningHours;
  changes: ComingChange[];
  /** Why it rests, and the day on which it means to open again; null where it does not rest. */
  pause: { why: string; until: string } | null;
  places: Place[];
  teams: Team[];
  facts: HomeFact[];
  photos: Photo[];
  parent: HomeName | null;
  children: HomeName[];
};
