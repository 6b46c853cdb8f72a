import type { HomeName } from '../homes/home.ts';

/** What becomes of a home that joins another: all of it in numbers, nobody by name. */
export type Moving = {
  activities: number;
  signups: number;
  teams: number;
  members: number;
  photos: number;
  drafts: number;
  /** Homes below it, which then stand below the other one. */
  homesBelow: number;
  /** Who keeps it today and does so no more: the office appoints her anew at the other home if it wants to. */
  keepers: number;
};

/** Prepared, so that everybody can look at it; nothing has moved yet. */
export type PreparedMerger = { id: string; from: HomeName; into: HomeName; preparedAt: Date; moving: Moving };
