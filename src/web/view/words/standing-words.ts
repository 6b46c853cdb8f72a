import type { MySignup } from '../../../core/signups/signup.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';

/** `isHere`: told at the door. */
type Standing = Pick<MySignup, 'status' | 'position' | 'hadPlace'> & { isHere?: boolean };

/** How a sign-up stands, in a word or two. */
export function standingWords(
  { status, position, hadPlace, isHere }: Standing,
  { signups }: Pick<Sentences, 'signups'>,
): { text: string; tone: 'calm' | 'sun' | 'plain' } {
  if (isHere) return { text: signups.here, tone: 'calm' };
  switch (status) {
    case 'confirmed':
      return { text: signups.confirmed, tone: 'calm' };
    case 'offered':
      return { text: signups.offered, tone: 'sun' };
    case 'waiting':
      return { text: position === null ? signups.waitingUnknown : signups.waiting(position), tone: 'sun' };
    case 'lapsed':
      return { text: signups.lapsed, tone: 'plain' };
    case 'withdrawn':
      return { text: hadPlace ? signups.withdrawn : signups.leftQueue, tone: 'plain' };
  }
}
