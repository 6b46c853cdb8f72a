import { addDays, clockOf, dayOf, startOfDay } from '../shared/dates.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A phone lies silent from ten at night until seven in the morning. */
export const isNight = (at: Date): boolean => clockOf(at) >= '22:00' || clockOf(at) < '07:00';

const at = (day: string, hours: number) => new Date(startOfDay(day).getTime() + hours * hour);

/** Of the day before, at six. */
const inTheEvening = (startsAt: Date) => at(addDays(dayOf(startsAt), -1), 18);

/** On the day itself: at eight, or an hour before the start where that is earlier; never before seven. */
function inTheMorning(startsAt: Date): Date | null {
  const day = dayOf(startsAt);
  const due = Math.min(at(day, 8).getTime(), startsAt.getTime() - hour);
  return due >= at(day, 7).getTime() ? new Date(due) : null;
}

/**
 * Whoever had her place by this instant is to be reminded now of what starts then: at six in the evening of the day
 * before, or the same morning where her place came later; not at night, and not once it has begun. Null where nobody
 * is: for whoever came too late for both, the word that she has a place was her reminder.
 */
export function remindedUntil(startsAt: Date, now: Date): Date | null {
  if (isNight(now) || now >= startsAt) return null;
  return [inTheMorning(startsAt), inTheEvening(startsAt)].find((due) => due !== null && due <= now) ?? null;
}
