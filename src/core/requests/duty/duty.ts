import { addDays, startOfDay } from '../../shared/dates.ts';

/** Who is told first: by day, by night, or all of a day where nobody works. */
export const shifts = ['day', 'night', 'whole-day'] as const;
export type Shift = (typeof shifts)[number];

/** Minutes of the day at which the day's shift begins and ends. */
const opens = 8 * 60 + 30;
const closes = 17 * 60 + 30;

const at = (day: string, minutes: number) => new Date(startOfDay(day).getTime() + minutes * 60_000);

/** A night goes on into the next morning, and so does a whole day. */
export function timesOf(day: string, shift: Shift): { starts_at: Date; ends_at: Date } {
  const [starts, ends] = [shift === 'night' ? closes : opens, shift === 'day' ? closes : opens];
  return { starts_at: at(day, starts), ends_at: at(shift === 'day' ? day : addDays(day, 1), ends) };
}
