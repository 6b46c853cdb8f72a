import { minuteOfWeek } from '../shared/dates.ts';

/** Minutes of the week, from Monday 00:00 (0) to Sunday 24:00 (10080), Asia/Shanghai. `to` is exclusive. */
export type Span = { from: number; to: number };

export type OpeningHours = { weekday: number; opens: string; closes: string }[];

export type Opening =
  | { open: true; closesAt: string }
  | { open: false; opensAt: { weekday: number; time: string; inDays: number } | null };

const minutesOfDay = 1440;
const minutesOfWeek = 7 * minutesOfDay;

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const clockAt = (minute: number) => clocks[minute % minutesOfDay] ?? '';

const clocks = Array.from({ length: minutesOfDay }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
);

/** Opening hours as PostgreSQL writes an int4multirange; a closing time of 24:00 ends the day. */
export const openMinutes = (hours: OpeningHours): string =>
  `{${hours
    .map(({ weekday, opens, closes }) => {
      const day = (weekday - 1) * minutesOfDay;
      return `[${day + minuteOf(opens)},${day + minuteOf(closes)})`;
    })
    .join(',')}}`;

/** Most homes keep one of a few timetables, and a list reads twenty of them. */
const timetables = new Map<string, readonly Span[]>();
const mostTimetables = 2000;

/** Reads an int4multirange back; PostgreSQL gives its ranges in order and half open. */
export function readOpenMinutes(multirange: string): readonly Span[] {
  const known = timetables.get(multirange);
  if (known) return known;
  const ranges = [...multirange.matchAll(/\[(\d+),(\d+)\)/g)];
  const spans = ranges.map(([, from, to]) => ({ from: Number(from), to: Number(to) }));
  if (timetables.size < mostTimetables) timetables.set(multirange, spans);
  return spans;
}

/** The week as a list of days. A span over midnight is shown on each day it touches. */
export function hoursOf(spans: readonly Span[]): OpeningHours {
  const hours: OpeningHours = [];
  for (const span of spans) {
    for (let from = span.from; from < span.to;) {
      const endOfDay = (Math.floor(from / minutesOfDay) + 1) * minutesOfDay;
      const to = Math.min(span.to, endOfDay);
      const closes = to === endOfDay ? '24:00' : clockAt(to);
      hours.push({ weekday: Math.floor(from / minutesOfDay) + 1, opens: clockAt(from), closes });
      from = to;
    }
  }
  return hours;
}

/** Whether a home is open at this instant, and until when; or when it opens next. */
export function openingAt(spans: readonly Span[], instant: Date): Opening {
  const minute = minuteOfWeek(instant);
  const now = spans.find((span) => span.from <= minute && minute < span.to);
  if (now) return { open: true, closesAt: now.to % minutesOfDay === 0 ? '24:00' : clockAt(now.to) };
  const next = spans.find((span) => span.from > minute) ?? spans[0];
  if (!next) return { open: false, opensAt: null };
  const from = next.from > minute ? next.from : next.from + minutesOfWeek;
  const inDays = Math.floor(from / minutesOfDay) - Math.floor(minute / minutesOfDay);
  return {
    open: false,
    opensAt: { weekday: Math.floor(next.from / minutesOfDay) + 1, time: clockAt(next.from), inDays },
  };
}
