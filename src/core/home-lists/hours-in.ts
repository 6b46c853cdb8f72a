import { hoursOf, type OpeningHours } from '../homes/hours.ts';
import { readDayHours } from '../homes/hours/day-hours-text.ts';
import { weekOf } from '../homes/hours/days-of-hours.ts';
import type { Judging } from './home-list.ts';
import { isNoHours, readWeekHours } from './read-week-hours.ts';

/** One column for the week, or one for workdays and one for the weekend. */
export function hoursIn({ said, problems }: Judging): OpeningHours {
  const whole = said.get('hours');
  if (whole !== undefined) {
    const week = readWeekHours(whole);
    if (typeof week !== 'string') return hoursOf(week);
    problems.push(week);
    return [];
  }
  const [workday, weekend] = (['workdays', 'weekend'] as const).map((column) => {
    const text = said.get(column) ?? '';
    return isNoHours(text) ? [] : readDayHours(text);
  });
  if (workday && weekend)
    return hoursOf(weekOf([...Array.from({ length: 5 }, () => workday), weekend, weekend]));
  problems.push('hours-unknown-form');
  return [];
}
