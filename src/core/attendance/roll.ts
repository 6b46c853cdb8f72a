import type { ActivityCard } from '../activities/activity.ts';

/** One party on the list at the door. */
export type RollRow = {
  signupId: string;
  /** What she is called; empty where she has not said, or has been erased. Never her phone. */
  name: string;
  /** The one on the card she shows. */
  code: string;
  partySize: number;
  status: 'confirmed' | 'waiting';
  /** In the queue, from 1; null where she has a place. */
  position: number | null;
  present: boolean;
};

export type Roll = { activity: ActivityCard; rows: RollRow[] };

export type TodaysActivity = ActivityCard & {
  /** People who have come, not parties. */
  present: number;
  /** Of the first few who have a place. */
  firstNames: string[];
};

export type Today = { homes: { id: string; name: string }[]; activities: TodaysActivity[] };
