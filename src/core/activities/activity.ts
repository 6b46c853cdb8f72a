import { dayOf } from '../shared/dates.ts';

/** Seats of one activity. */
export const mostPlaces = 5000;

/** For whom it is meant; none named means whoever likes. */
export const audiences = ['herself', 'children', 'parents', 'elders', 'family'] as const;

export type Audience = (typeof audiences)[number];

/** In the order of the list above, each once; what this version does not know is left out. */
export const audiencesIn = (named: readonly string[]): Audience[] =>
  audiences.filter((audience) => named.includes(audience));

/** What a home does at a certain time; with seats to claim, or free to drop in (`capacity` null). */
export type ActivityState = 'open' | 'cancelled' | 'over';

export type ActivityCard = {
  id: string;
  homeId: string;
  homeName: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  placeName: string | null;
  /** Seats; null where no sign-up is needed. */
  capacity: number | null;
  taken: number;
  /** Sign-ups that wait, not people. */
  waiting: number;
  state: ActivityState;
  /** When its host closed it, after it was over; null until then. */
  closedAt: Date | null;
};

export function stateOf(activity: { endsAt: Date; cancelledAt: Date | null }, now: Date): ActivityState {
  if (activity.cancelledAt) return 'cancelled';
  return activity.endsAt <= now ? 'over' : 'open';
}

/** Until when its home rests, where it begins before that day, and whom to ring. */
export type Rest = { until: string; phone: string | null };

/** A home at rest means to open again on a day: what begins before it is not as usual, and may be held all the same. */
export const restsThen = ({ startsAt }: { startsAt: Date }, pauseUntil: string | null): boolean =>
  pauseUntil !== null && dayOf(startsAt) < pauseUntil;

export type ActivityCourse = ActivityState | 'held' | 'closed';

/** How it went, for whoever keeps the home: over is held once somebody was noted or counted, until she closes it. */
export function courseOf(
  { state, closedAt }: Pick<ActivityCard, 'state' | 'closedAt'>,
  wasSomebodyThere: boolean,
): ActivityCourse {
  if (state !== 'over') return state;
  if (closedAt) return 'closed';
  return wasSomebodyThere ? 'held' : 'over';
}
