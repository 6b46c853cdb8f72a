import { clockOf, dayOf, weekdayOf } from './dates.ts';

const dayMs = 86_400_000;

/** An instant as people say it: counted from today, on Shanghai's clock. */
export function spokenMoment(at: Date, now: Date) {
  const [year = 0, month = 0, day = 0] = dayOf(at).split('-').map(Number);
  const [hour = 0, minute = 0] = clockOf(at).split(':').map(Number);
  const inDays = Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / dayMs);
  const isOtherYear = !dayOf(now).startsWith(`${dayOf(at).slice(0, 4)}-`);
  return { inDays, isOtherYear, weekday: weekdayOf(at), year, month, day, hour, minute };
}
