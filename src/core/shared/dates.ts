/**
 * Days are Asia/Shanghai's (UTC+8 all year since 1991), whatever the machine's time zone says.
 * Dates without a time are ISO texts (`2026-12-22`), instants are `Date`.
 */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

const shifted = (instant: Date) => new Date(instant.getTime() + offsetMs);

/** The calendar day in Shanghai, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => shifted(instant).toISOString().slice(0, 10);

/** The wall clock in Shanghai, `HH:MM`. */
export const clockOf = (instant: Date): string => shifted(instant).toISOString().slice(11, 16);

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (instant: Date): number => shifted(instant).getUTCDay() || 7;

const minutesOfWeek = 7 * 1440;
/** 5 January 1970 was a Monday. */
const firstMondayMs = 4 * dayMs;

/** Minutes since Monday 00:00 in Shanghai, 0 to 10079. */
export function minuteOfWeek(instant: Date): number {
  const minutes = Math.floor((instant.getTime() + offsetMs - firstMondayMs) / 60_000);
  return ((minutes % minutesOfWeek) + minutesOfWeek) % minutesOfWeek;
}

/** The instant at which a day begins in Shanghai. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The last second of a day in Shanghai, so that the day people read is still the last one. */
export const endOfDay = (day: string): Date => new Date(startOfDay(addDays(day, 1)).getTime() - 1000);

/** The same day of a later month, or that month's last where it has no such day (民法典 §202). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  const last = lastOfMonth.getUTCDate();
  lastOfMonth.setUTCDate(Math.min(date, last));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** ISO 8601 with Shanghai's offset, to the second: `2026-12-22T09:30:00+08:00`. */
export const isoWithOffset = (instant: Date): string =>
  `${shifted(instant).toISOString().slice(0, 19)}+08:00`;
