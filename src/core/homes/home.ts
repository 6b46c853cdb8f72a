import type { LatLng } from './position.ts';
import type { Opening, OpeningHours } from './hours.ts';

export const homeKinds = ['village', 'estate', 'workshop', 'riders', 'executive', 'team'] as const;

/** A home as the directory shows it. */
export type NearbyHome = {
  id: string;
  name: string;
  kind: string;
  divisionCode: string;
  location: LatLng;
  /** Along the great circle, rounded to a metre; null where no position was asked from. */
  distanceMeters: number | null;
  openNow: boolean;
  opening: Opening;
  offers: string[];
  tagline: string | null;
  dropIn: string | null;
  phone: string | null;
  /** Its own accent `#rrggbb`, and the one character of its seal. */
  style: { accent: string | null; emblem: string | null };
  demonstration: boolean;
  /** Invented for the demo. */
  synthetic: boolean;
};

export type Place = { id: string; name: string; sign: string | null; kind: string };

export type Team = { id: string; name: string; theme: string | null; memberCount: number | null };

export type HomeFact = { label: string; text: string };

/** A home's own page. */
export type HomeView = NearbyHome & {
  divisionName: string;
  address: string | null;
  leader: { title: string; name: string | null };
  hours: OpeningHours;
  places: Place[];
  teams: Team[];
  facts: HomeFact[];
};
