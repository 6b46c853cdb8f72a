import type { activities as source } from '../../zh-Hans/activities/activities.ts';

export const activities: typeof source = {
  when: 'When',
  where: 'Where',
  leader: 'Who leads',
  bring: 'What to bring',
  bringNothing: 'Just yourself',
  about: 'About it',
  places: 'Places',
  left: (n: number) => (n === 1 ? '1 place left' : `${n} places left`),
  full: 'All places are taken',
  fullWaiting: (n: number) => `All places are taken, ${n} ${n === 1 ? 'party' : 'parties'} waiting`,
  fullYouWait: (ahead: number) =>
    ahead === 0 ? 'All places are taken, you are first in line' : `All places are taken, ${ahead} before you`,
  leftButWaiting: (left: number, n: number) =>
    `${left} free, but ${n} ${n === 1 ? 'party waits' : 'parties wait'} first`,
  justCome: 'Just come, no sign-up',
  over: 'This activity is over',
  overWhatNow: 'See what this home does next.',
  cancelled: 'This activity is cancelled',
  cancelledWhatNow: 'All places were released; there is nothing you need to do.',
  signUp: 'Sign up',
  queue: 'Join the queue; we will call you',
  /** Where it may be for somebody else. */
  howMany: 'How many of you are coming?',
  whoComes: 'How many are you, yourself included?',
  partyHint: 'You all get places, or you all wait together. For 9 or more, please ring the home.',
  partyHintFew: (n) =>
    `You all get places, or you all wait together. There ${n === 1 ? 'is 1 place' : `are ${n} places`} in all.`,
  among: 'Children, elders or men among you?',
  amongHint:
    'Optional. Count each person once, elders whoever they are; once you choose, the others count as women.',
  kind: { child: 'Children (under 18)', elder: 'Elders (60 and over)', man: 'Men (18 to 59)' },
  wouldWait: (left: number, n: number) =>
    `Only ${left} ${left === 1 ? 'place is' : 'places are'} left, and there are ${n} of you`,
  wouldWaitWhat: (left: number, n: number) =>
    `Come with ${left}, or wait together? If you wait, it is your turn once ${n} places are free.`,
  fewer: (left: number) => (left === 1 ? 'Take the 1 place now' : `Take ${left} places now`),
  waitTogether: (n: number) => `Wait together, all ${n}`,
  justFilled: 'The last place has just been taken',
  justFilledWhat: 'Join the queue? We will call you.',
  thinkAgain: 'Let me think',
  cancelledWhy: (why: string) => `Why: ${why}`,
  someone: (n: number) => String(n),
  signInFirst: 'We will ask for a phone number, so that we can tell you of changes.',
  sameTime: (who: string | null, when: string) =>
    who === null ? `${when} you also have a place at` : `${when} ${who} also has a place at`,
  alreadyIn: 'You have a place',
  alreadyWaiting: 'You are in the queue',
  seeCard: 'See my card',
  at: (home: string) => `Visit ${home}`,
  hostDesk: 'See who signed up',
};
