import { addDays, addMonths, dayOf, endOfDay } from '../shared/dates.ts';
import type { Clock } from './clock.ts';
import { addWorkingDays, isCalendarKnown, workingDayFrom } from './working-days.ts';

const hourMs = 3_600_000;

function lastDayOf(clock: Exclude<Clock, { hours: number }>, from: string): string {
  if ('workingDays' in clock) return addWorkingDays(from, clock.workingDays);
  const last = 'months' in clock ? addMonths(from, clock.months) : addDays(from, clock.days);
  return clock.endsOnAWorkingDay ? workingDayFrom(last) : last;
}

/**
 * When a clock that starts at `from` has run out. The day on which it starts does not count (民法典 §201), and the last
 * one counts to its end; hours are counted from the instant.
 */
export function dueAt(clock: Clock, from: Date): Date {
  if ('hours' in clock) return new Date(from.getTime() + clock.hours * hourMs);
  return endOfDay(lastDayOf(clock, dayOf(from)));
}

/** Whether the end may still move, because it reaches into a year whose days off are not announced yet. */
export const isProvisional = (clock: Clock, from: Date): boolean =>
  ('workingDays' in clock || clock.endsOnAWorkingDay === true) && !isCalendarKnown(dayOf(dueAt(clock, from)));
