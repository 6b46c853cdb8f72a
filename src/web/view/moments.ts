import { clockOf, dayOf, weekdayOf } from '../../core/shared/dates.ts';
import type { Moment } from '../../locales/moment.ts';

const dayMs = 86_400_000;

/** How people say when: counted from today, on Shanghai's clock. */
export function momentOf(at: Date, now: Date): Moment {
  const [year = 0, month = 0, day = 0] = dayOf(at).split('-').map(Number);
  const [hour = 0, minute = 0] = clockOf(at).split(':').map(Number);
  const inDays = Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / dayMs);
  return { inDays, weekday: weekdayOf(at), year, month, day, hour, minute };
}

/** `9:30` of `09:30`: opening hours are kept with two digits and said without. */
export const spokenClock = (time: string): string => time.replace(/^0(?=\d)/, '');
