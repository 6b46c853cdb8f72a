import { HolidayUtil } from 'lunar-typescript';
import { kindOfDay } from '../homes/hours/public-holidays.ts';
import { addDays, startOfDay, weekdayOf } from '../shared/dates.ts';

/** By the State Council's notice of its year: holidays are off, a Saturday or Sunday worked in exchange is not. */
export function isWorkingDay(day: string): boolean {
  const { kind } = kindOfDay(day);
  if (kind !== 'usual') return kind === 'swapped';
  return weekdayOf(startOfDay(day)) <= 5;
}

/** The day itself where it is worked, else the first that is. */
export function workingDayFrom(day: string): string {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** The `count`-th working day after a day, which is not counted itself. */
export function addWorkingDays(day: string, count: number): string {
  let found = day;
  for (let counted = 0; counted < count; counted++) found = workingDayFrom(addDays(found, 1));
  return found;
}

/**
 * Whether the notice of a day's year is known. It comes out in the autumn before; until then only the holidays of the
 * law and the weekends are, and a span that reaches into that year may still move by a day or two.
 */
export const isCalendarKnown = (day: string): boolean =>
  HolidayUtil.getHolidays(Number(day.slice(0, 4))).length > 0;
