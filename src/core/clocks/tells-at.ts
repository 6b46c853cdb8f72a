import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import type { Clock } from './clock.ts';
import { remindersOf } from './reminders-of.ts';

const hourMs = 3_600_000;

/** At eight in the morning, when whoever is told can do something about it. */
const morningOf = (day: string): Date => new Date(startOfDay(day).getTime() + 8 * hourMs);

/** A span of hours is told of with a quarter of it left; days, where the law names no other, three days before and on the last. */
function remindersBefore(clock: Clock, { from, due }: { from: Date; due: Date }): Date[] {
  if (clock.remindDaysBefore) return remindersOf(clock, due).map(morningOf);
  if ('hours' in clock) return [new Date(due.getTime() - (due.getTime() - from.getTime()) / 4)];
  return [morningOf(addDays(dayOf(due), -3)), morningOf(dayOf(due))];
}

/**
 * When those who answer for a clock are told of it, in order: each reminder that still lies after its start, and last its end.
 */
export function tellsAt(clock: Clock, { from, due }: { from: Date; due: Date }): Date[] {
  const before = remindersBefore(clock, { from, due }).filter((at) => at > from && at < due);
  return [...before, due];
}
