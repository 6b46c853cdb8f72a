import { disputeGroupNames } from '../mediations/dispute-groups.ts';
import { doors, levels, outcomes } from '../requests/request.ts';

/**
 * What is counted of a district, each by what happened in a month and does not change any more. No report is counted, nobody who
 * works, no village, and no rate that could become a target. Mediations are counted by how they ended, each end for itself and by
 * kind: a sum of all ends, or of all kinds, would be a second way to one number. One that was stopped is counted with those that
 * were left, so that no number tells where there was violence.
 */
export const categoriesOf = {
  'requests-received': doors,
  'requests-answered': levels,
  'requests-closed': outcomes,
  'cases-opened': doors,
  'cases-closed': outcomes,
  'orders-filed': [],
  'orders-granted': [],
  'mediations-kept': disputeGroupNames,
  'mediations-failed': disputeGroupNames,
  'mediations-withdrawn': disputeGroupNames,
  'mediations-other-way': disputeGroupNames,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Measure = keyof typeof categoriesOf;
export const measuresCounted = [
  'requests-received',
  'requests-answered',
  'requests-closed',
  'cases-opened',
  'cases-closed',
  'orders-filed',
  'orders-granted',
  'mediations-kept',
  'mediations-failed',
  'mediations-withdrawn',
  'mediations-other-way',
] as const satisfies readonly Measure[];

/** The sum of a measure, beside its categories. */
export const total = 'total';

/** What is under this is not told. */
export const leastTold = 5;

/** `2026-05`, `2026-Q2`, `2026`. */
export type Period = string;

export const monthOf = (day: string): Period => day.slice(0, 7);
export const yearOf = (period: Period): string => period.slice(0, 4);

export function quarterOf(month: Period): Period {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

export function monthsOf(period: Period): Period[] {
  const months = Array.from(
    { length: 12 },
    (_, nth) => `${yearOf(period)}-${String(nth + 1).padStart(2, '0')}`,
  );
  return months.filter((month) => [month, quarterOf(month), yearOf(month)].includes(period));
}

export const nextMonth = (month: Period): Period => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** What can be told once a month has ended: itself, its quarter and its year where they end with it. */
export const endingWith = (month: Period): Period[] => [
  month,
  ...(Number(month.slice(5)) % 3 === 0 ? [quarterOf(month)] : []),
  ...(month.endsWith('-12') ? [yearOf(month)] : []),
];
