/** What runs after something has happened, until it must be done. The name says what must be done. */
export const clockCodes = [
  'request-danger',
  'request-urgent',
  'request-ordinary',
  'request-complex',
  'protection-order-decision',
  'protection-order-urgent-decision',
  'protection-order-review',
  'protection-order-validity',
  'warning-visit',
  'mediation-confirmation',
  'mediation-promise',
  'mediation-entrusted',
  'mediation-entrusted-extension',
  'mediation-papers-back',
  'mediation-protection-request',
  'legal-aid-decision',
  'legal-aid-lawyer',
  'follow-up-first',
  'follow-up-second',
  'follow-up-third',
  'petition-notice',
  'petition-end',
  'petition-extension',
  'consent-tell-later',
  'erasure-wait',
  'referral-link',
  'referral-answer',
  'referral-answer-urgent',
] as const;

export type ClockCode = (typeof clockCodes)[number];

/** Hours run through nights and holidays; days end with their last day; working days pass over what nobody works on. */
export type Span = { hours: number } | { days: number } | { workingDays: number } | { months: number };

/** From where the number comes, as it is shown beside it. `article` is absent where practice alone says so. */
export type Source = { law: string; article?: string };

/** One number of the law with the days on which it held; `validUntil` is the last of them. */
export type Clock = Span & {
  clock: ClockCode;
  source: Source;
  validFrom: string;
  validUntil?: string;
  /** Where the law lets a span that ends on a day off end on the next working day (民法典 §203, 民诉法 §85). */
  endsOnAWorkingDay?: true;
  /** How many days before the end somebody is reminded. */
  remindDaysBefore?: readonly number[];
};

/** A time of a district's own, shorter than the law's; `endedFrom`: the first day on which it holds no more. */
export type DistrictClock = { clock: ClockCode; amount: number; validFrom: string; endedFrom: string | null };
