import type { ActivityCard } from '../../core/activities/activity.ts';
import { isGivenAtOnce } from '../../core/claims/claim.ts';
import type { Sentences } from '../../locales/zh-Hans/tree.ts';
import type { Tone } from '../ui/state-tag/state-tag.tsx';

type Places = Pick<ActivityCard, 'capacity' | 'taken' | 'waiting' | 'state'>;

/** How many places are left, in words. While others wait, a free place is theirs first. */
export function placesWords(activity: Places, { activities }: Sentences): { text: string; tone: Tone } {
  if (activity.state === 'cancelled') return { text: activities.cancelled, tone: 'alarm' };
  if (activity.state === 'over') return { text: activities.over, tone: 'plain' };
  if (activity.capacity === null) return { text: activities.justCome, tone: 'calm' };
  const left = activity.capacity - activity.taken;
  // A party too large for the free places waits in front, and nobody overtakes it.
  if (activity.waiting > 0 && left > 0) {
    return { text: activities.leftButWaiting(left, activity.waiting), tone: 'sun' };
  }
  if (activity.waiting > 0) return { text: activities.fullWaiting(activity.waiting), tone: 'sun' };
  if (left <= 0) return { text: activities.full, tone: 'sun' };
  return { text: activities.left(left), tone: 'calm' };
}

/** Whether a party that signs up now would wait; it may wait while single places are left. */
export const wouldWait = ({ capacity, ...thing }: Places, units: number): boolean =>
  capacity !== null && !isGivenAtOnce({ ...thing, capacity }, units);
