import { addDays, dayOf } from '../../shared/dates.ts';
import {
  clockAt,
  mergeSpans,
  minuteOfTime,
  minutesOfDay,
  readOpenMinutes,
  startMinuteOf,
  withoutSpans,
  type Hours,
  type Opening,
  type Span,
} from '../hours.ts';
import { kindOfDay } from './public-holidays.ts';

const daysLookedAhead = 60;

/** Monday 1, by counting days since Thursday, the first of January 1970. */
export const weekdayOfMinute = (minute: number): number => ((Math.floor(minute / minutesOfDay) + 3) % 7) + 1;

/** The hours of a home as its row holds them, here and in the directory. */
export type HoursRow = {
  open_minutes: string;
  instead_minutes: string;
  extra_minutes: string;
  keeps_festivals: boolean;
};

export const readHours = (row: HoursRow): Hours => ({
  weekly: readOpenMinutes(row.open_minutes),
  instead: readOpenMinutes(row.instead_minutes),
  extra: readOpenMinutes(row.extra_minutes),
  keepsFestivals: row.keeps_festivals,
});

/** Of which weekday the hours hold on a day; null where a public holiday closes the home. */
export function weekdayThatHolds(day: string, keepsFestivals: boolean): number | null {
  const usual = weekdayOfMinute(startMinuteOf(day));
  const kind = keepsFestivals ? kindOfDay(day) : { kind: 'usual' as const };
  if (kind.kind === 'off') return null;
  return kind.kind === 'swapped' ? kind.asWeekday : usual;
}

const clipped = (spans: readonly Span[], from: number, to: number): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);

/** When a home is open between midnight and midnight, in minutes since 1970. */
function openSpansOn(hours: Hours, day: string): Span[] {
  const start = startMinuteOf(day);
  const weekday = weekdayThatHolds(day, hours.keepsFestivals);
  const from = ((weekday ?? 1) - 1) * minutesOfDay;
  const weekly =
    weekday === null
      ? []
      : clipped(hours.weekly, from, from + minutesOfDay).map((span) => ({
          from: span.from - from + start,
          to: span.to - from + start,
        }));
  if (hours.instead.length === 0 && hours.extra.length === 0) return weekly;
  const extra = clipped(hours.extra, start, start + minutesOfDay);
  return mergeSpans([...withoutSpans(weekly, hours.instead), ...extra]);
}

/** Where what is open runs on past midnight, it closes when the next day's part of it ends. */
function closingOf(hours: Hours, day: string, to: number): string {
  if (to < startMinuteOf(day) + minutesOfDay) return clockAt(to);
  const beyond = openSpansOn(hours, addDays(day, 1)).find((span) => span.from === to);
  const ends = beyond && beyond.to < to + minutesOfDay ? beyond.to : to;
  return ends === to ? '24:00' : clockAt(ends);
}

/** Whether a home is open at this instant, and until when; or when it opens next. */
export function openingAt(hours: Hours, instant: Date): Opening {
  const minute = minuteOfTime(instant);
  const today = dayOf(instant);
  if (hours.weekly.length === 0 && hours.extra.length === 0) return { open: false, opensAt: null };
  for (let inDays = 0; inDays <= daysLookedAhead; inDays++) {
    const day = addDays(today, inDays);
    const next = openSpansOn(hours, day).find(({ to }) => to > minute);
    if (!next) continue;
    if (next.from <= minute) return { open: true, closesAt: closingOf(hours, day, next.to) };
    const weekday = weekdayOfMinute(next.from);
    return { open: false, opensAt: { weekday, time: clockAt(next.from), inDays, day } };
  }
  return { open: false, opensAt: null };
}
