/** Seats of one activity. */
export const mostPlaces = 5000;

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
};

export function stateOf(activity: { endsAt: Date; cancelledAt: Date | null }, now: Date): ActivityState {
  if (activity.cancelledAt) return 'cancelled';
  return activity.endsAt <= now ? 'over' : 'open';
}
