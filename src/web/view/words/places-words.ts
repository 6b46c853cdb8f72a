import type { ActivityCard } from '../../../core/activities/activity.ts';
import type { MySignup } from '../../../core/signups/signup.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import type { Tone } from '../../ui/state-tag/state-tag.tsx';

type Places = Pick<ActivityCard, 'capacity' | 'taken' | 'waiting' | 'state'>;

/** Hers of the activity: where she stands in the queue, until when a place is kept for her. */
type Mine = Pick<MySignup, 'position' | 'offerEndsAt'>;

/**
 * How many places are left, in words. While others wait, a free place is theirs first; whoever waits herself reads how
 * many are before her, and whoever is asked that it is her turn.
 */
export function placesWords(
  activity: Places,
  { activities, signups }: Sentences,
  mine: Mine | null = null,
): { text: string; tone: Tone } {
  if (activity.state === 'cancelled') return { text: activities.cancelled, tone: 'alarm' };
  if (activity.state === 'over') return { text: activities.over, tone: 'plain' };
  if (activity.capacity === null) return { text: activities.justCome, tone: 'calm' };
  const left = activity.capacity - activity.taken;
  if (mine?.offerEndsAt) return { text: signups.offered, tone: 'sun' };
  const position = mine?.position ?? null;
  if (position !== null) {
    const text = left > 0 ? signups.waiting(position) : activities.fullYouWait(position - 1);
    return { text, tone: 'sun' };
  }
  // A party too large for the free places waits in front, and nobody overtakes it.
  if (activity.waiting > 0 && left > 0) {
    return { text: activities.leftButWaiting(left, activity.waiting), tone: 'sun' };
  }
  if (activity.waiting > 0) return { text: activities.fullWaiting(activity.waiting), tone: 'sun' };
  if (left <= 0) return { text: activities.full, tone: 'sun' };
  return { text: activities.left(left), tone: 'calm' };
}
