import { dayOf } from '../shared/dates.ts';

type Hours = { startsAt: Date; endsAt: Date };

const hour = 3_600_000;

/** Nobody can have come before the day of the activity (Asia/Shanghai); afterwards it may still be noted. */
export const dayHasCome = (activity: Pick<Hours, 'startsAt'>, at: Date): boolean =>
  dayOf(at) >= dayOf(activity.startsAt);

/** She notes herself while the door is open: from an hour before the start until the end. */
export function doorState({ startsAt, endsAt }: Hours, at: Date): 'early' | 'open' | 'over' {
  if (at.getTime() < startsAt.getTime() - hour) return 'early';
  return at < endsAt ? 'open' : 'over';
}
