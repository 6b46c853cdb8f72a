import type { signups as source } from '../zh-Hans/signups.ts';

export const signups: typeof source = {
  title: 'Your card',
  confirmed: 'You have a place',
  waiting: (position: number) => `Number ${position} in the queue`,
  waitingUnknown: 'In the queue',
  offered: 'Your turn. Are you coming?',
  offeredUntil: (when: string) => `Kept for you until: ${when}. After that it goes to the next person.`,
  accept: 'I am coming',
  lapsed: 'The place went to the next person',
  lapsedWhat: 'We did not hear from you in time. Sign up again if you still want to come.',
  withdrawn: 'You gave up your place',
  show: 'Show this at the door',
  waitingWhat: 'When someone cannot come, it is your turn. Your inbox will tell you.',
  withdrawnWhat: 'Thank you for telling us. Sign up again whenever you like.',
  code: 'Card number',
  party: 'People',
  people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  giveUp: 'I can’t come, give my place away',
  leaveQueue: 'I can’t come, leave the queue',
  giveUpSure: 'You really can’t come?',
  giveUpWhat: (title: string) =>
    `Your place in “${title}” goes to the next person at once. To come after all, you would sign up again.`,
  leaveQueueWhat: (title: string) =>
    `You will leave the queue for “${title}”. To come after all, you would queue again.`,
  giveUpYes: 'Give my place away',
  giveUpNo: 'I am still coming',
  leaveQueueYes: 'Leave the queue',
  leaveQueueNo: 'Stay in the queue',
  again: 'Back to the activity',
  save: 'Take a screenshot and it works without a network.',
};
