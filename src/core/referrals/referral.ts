import type { ClockCode } from '../clocks/clock.ts';
import type { ReceiverKind } from '../receivers/receiver.ts';

/** How a referral stands, told by its times alone; `dead`: its link was tried with five wrong codes. */
export const referralStates = [
  'sent',
  'expired',
  'dead',
  'opened',
  'received',
  'reminded',
  'urged',
  'withdrawn',
  'answered',
  'closed',
] as const;
export type ReferralState = (typeof referralStates)[number];

export type Course = {
  consentWithdrawnAt: Date | null;
  answerBy: Date;
  link: { expiresAt: Date; deadAt: Date | null } | null;
  openedAt: Date | null;
  receivedAt: Date | null;
  remindedAt: Date | null;
  urgedAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
};

export function referralStateOf(course: Course, now: Date): ReferralState {
  if (course.closedAt) return 'closed';
  if (course.answeredAt) return 'answered';
  if (course.consentWithdrawnAt) return 'withdrawn';
  if (course.urgedAt) return 'urged';
  if (course.remindedAt) return 'reminded';
  if (course.receivedAt) return 'received';
  if (course.openedAt) return 'opened';
  if (course.link?.deadAt) return 'dead';
  return course.link && course.link.expiresAt <= now ? 'expired' : 'sent';
}

/** Whether somebody there is still waited for. */
export const awaitsAnswer = (state: ReferralState): boolean =>
  state !== 'withdrawn' && state !== 'answered' && state !== 'closed';

export const steps = ['open', 'link-anew', 'receive', 'remind', 'urge', 'answer', 'close'] as const;
export type Step = (typeof steps)[number];

/** From where each step leads on. A consent that is withdrawn, a day that passes and five wrong codes are nobody's step. */
export const stepsFrom = {
  open: ['sent', 'reminded', 'urged'],
  'link-anew': ['sent', 'expired', 'dead', 'reminded', 'urged'],
  receive: ['sent', 'expired', 'dead', 'opened', 'reminded', 'urged'],
  remind: ['sent', 'expired', 'dead', 'opened', 'received', 'reminded', 'urged'],
  urge: ['sent', 'expired', 'dead', 'opened', 'received', 'reminded', 'urged'],
  answer: ['sent', 'expired', 'dead', 'opened', 'received', 'reminded', 'urged', 'withdrawn'],
  close: ['answered', 'withdrawn', 'expired', 'dead'],
} as const satisfies Readonly<Record<Step, readonly ReferralState[]>>;

export const maySteps = (state: ReferralState): Step[] =>
  steps.filter((step) => stepsFrom[step].some((from) => from === state));

/** They are urged in writing once they were reminded, or their day is over: an office that has just got it is not scolded. */
export const mayUrge = (
  { remindedAt, answerBy }: Pick<Course, 'remindedAt' | 'answerBy'>,
  now: Date,
): boolean => remindedAt !== null || answerBy <= now;

/** By when each kind of body answers, where nobody has agreed on a day with it. */
export function answerClockOf(kind: ReceiverKind): ClockCode {
  switch (kind) {
    case 'police':
    case 'hospital':
    case 'shelter':
      return 'referral-answer-urgent';
    case 'legal-aid':
      return 'legal-aid-decision';
    case 'court':
    case 'civil-affairs':
    case 'justice-office':
    case 'hotline-12345':
    case 'other':
      return 'referral-answer';
  }
}

/** So many wrong codes, and a link opens no more. */
export const mostWrongTries = 5;

/** For how long a link may be opened, in days. */
export const linkDays = [1, 3, 7] as const;
