import type { ActivityCard } from '../activities/activity.ts';
import type { Draft } from '../drafts/draft.ts';
import type { PartyCounts } from '../signups/signup.ts';
import type { Mark } from './mark.ts';

/** One party on the list at the door. */
export type RollRow = {
  signupId: string;
  /** What she is called; empty where she has not said, or has been erased. Never her phone. */
  name: string;
  /** Written down by name alone, by a host: there is no phone, and no card but a printed one. */
  byName: boolean;
  /** The one on the card she shows. */
  code: string;
  partySize: number;
  status: 'confirmed' | 'offered' | 'waiting';
  /** In the queue, from 1; null where she has a place, or is asked whether she takes one. */
  position: number | null;
  /** Until when she, or the host for her, may say yes; null where nothing is offered. */
  offerEndsAt: Date | null;
  /** How many of the party have come. */
  arrived: number;
  /** All that was noted, the oldest first. */
  marks: Mark[];
};

/** Who was on the list and did not answer when it was her turn. */
export type GoneRow = Pick<RollRow, 'signupId' | 'name' | 'byName' | 'code' | 'partySize'>;

/** Who came without being on the list, or a count of all heads. */
export type DoorCount = PartyCounts & {
  id: string;
  kind: 'walk-in' | 'headcount';
  /** Of a walk-in who said it; else empty. */
  name: string;
  people: number;
  markedAt: Date;
  by: Mark['by'];
};

export type Present = {
  /** People who have come, not parties. */
  present: number;
  /** The newest count of heads; null where nobody counted. */
  headcount: number | null;
};

export type Roll = Pick<Present, 'present'> & {
  activity: ActivityCard;
  rows: RollRow[];
  /** The latest first; whom a host wrote down by name is forgotten after the activity. */
  gone: GoneRow[];
  walkIns: DoorCount[];
  /** The newest first. */
  headcounts: DoorCount[];
  /** Whether the day of the activity has come, so that somebody can be here. */
  dayHasCome: boolean;
};

export type TodaysActivity = ActivityCard &
  Present & {
    /** Of the first few who have a place. */
    firstNames: string[];
  };

/** Questions that wait for an answer, by activity. */
export type QuestionsWaiting = { activityId: string; title: string; open: number };

export type Today = {
  /** `pauseUntil`: the day on which one that rests means to open again. */
  homes: { id: string; name: string; pauseUntil: string | null }[];
  activities: TodaysActivity[];
  /** Of the days before: over, and not closed yet. */
  unclosed: TodaysActivity[];
  questions: QuestionsWaiting[];
  drafts: Draft[];
};
