import type { Audience } from '../activities/activity.ts';

/** An activity that its host has not announced yet: as far as she has thought of it, for her home's hosts alone. */
export type Draft = {
  id: string;
  homeId: string;
  homeName: string;
  /** May be empty. */
  title: string;
  summary: string;
  bring: string | null;
  leader: string | null;
  forWhom: Audience[];
  placeId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  capacity: number | null;
  savedAt: Date;
};

/** More than anybody keeps in mind; it stops a program, not a host. */
export const mostDraftsOfAHome = 50;
