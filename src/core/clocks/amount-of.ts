import type { Clock, Span } from './clock.ts';

/** The number of a span, in its own unit. */
export function amountOf(span: Span): number {
  if ('hours' in span) return span.hours;
  if ('workingDays' in span) return span.workingDays;
  return 'days' in span ? span.days : span.months;
}

/** The same clock with another number in the same unit. */
export function withAmount(clock: Clock, amount: number): Clock {
  if ('hours' in clock) return { ...clock, hours: amount };
  if ('workingDays' in clock) return { ...clock, workingDays: amount };
  return 'days' in clock ? { ...clock, days: amount } : { ...clock, months: amount };
}
