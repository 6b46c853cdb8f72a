import type { signups as source } from '../zh-Hans/signups.ts';

export const signups: typeof source = {
  title: 'Your card',
  confirmed: 'You have a place',
  waiting: (position: number) => `Number ${position} in the queue`,
  here: 'You are here',
  waitingUnknown: 'In the queue',
  offered: 'Your turn. Are you coming?',
  offeredUntil: (when: string) => `Kept for you until: ${when}. After that it is no longer kept.`,
  accept: 'I am coming',
  lapsed: 'We did not hear from you in time',
  lapsedFree: 'The place is no longer kept, but there is room now: just sign up again.',
  lapsedFull: 'The place is no longer kept for you. You can join the queue again.',
  lapsedOver: 'The place is no longer kept for you.',
  signUpAgain: 'Sign up again',
  withdrawn: 'You gave up your place',
  leftQueue: 'You left the queue',
  leftQueueWhat: 'You no longer wait. Queue again whenever you like.',
  show: 'Show this at the door',
  familyInFront: (n: number) =>
    `A family of ${n} waits in front of you; free places are kept for them first.`,
  yourFamily: (left: number, n: number) =>
    `${left} free now, not enough for ${n} of you together. As soon as more are given up, it is your turn.`,
  changeSize:
    'More or fewer of you? Giving up and signing up again may cost you the place. Ring the home to ask first.',
  callYou: 'What shall we call you?',
  callYouHint: 'So that people at the door can greet you. Optional.',
  callYouSave: 'Save',
  waitingWhat: 'When someone cannot come, it is your turn. Your inbox will tell you.',
  withdrawnWhat: 'Thank you for telling us. Sign up again whenever you like.',
  code: 'Card number',
  party: 'People',
  people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  giveUp: 'I can’t come, give my place away',
  leaveQueue: 'I can’t come, leave the queue',
  giveUpSure: 'You really can’t come?',
  giveUpWhat: (title: string) =>
    `Your place in “${title}” is released at once, to whoever waits. To come after all, you would sign up again.`,
  leaveQueueWhat: (title: string) =>
    `You will leave the queue for “${title}”. To come after all, you would queue again.`,
  giveUpYes: 'Give my place away',
  giveUpNo: 'I am still coming',
  leaveQueueYes: 'Leave the queue',
  leaveQueueNo: 'Stay in the queue',
  again: 'Back to the activity',
  save: 'Take a screenshot and it works without a network.',
};
