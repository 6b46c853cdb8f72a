import { clockOf, weekdayOf } from '../shared/dates.ts';

/** Minutes of the week, from Monday 00:00 (0) to Sunday 24:00 (10080), Asia/Shanghai. `to` is exclusive. */
export type Span = { from: number; to: number };

export type OpeningHours = { weekday: number; opens: string; closes: string }[];

export type Opening =
  | { open: true; closesAt: string }
  | { open: false; opensAt: { weekday: number; time: string; inDays: number } | null };

const minutesOfDay = 1440;
const minutesOfWeek = 7 * minutesOfDay;

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const clockAt = (minute: number) => {
  const ofDay = minute % minutesOfDay;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};

/** The minute of the week that an instant falls in. */
export const minuteOfWeek = (instant: Date): number =>
  (weekdayOf(instant) - 1) * minutesOfDay + minuteOf(clockOf(instant));

/** Opening hours as PostgreSQL writes an int4multirange; a closing time of 24:00 ends the day. */
export const openMinutes = (hours: OpeningHours): string =>
  `{${hours
    .map(({ weekday, opens, closes }) => {
      const day = (weekday - 1) * minutesOfDay;
      return `[${day + minuteOf(opens)},${day + minuteOf(closes)})`;
    })
    .join(',')}}`;

/** Reads an int4multirange back; PostgreSQL gives its ranges in order and half open. */
export function readOpenMinutes(multirange: string): Span[] {
  const spans: Span[] = [];
  for (const [, from, to] of multirange.matchAll(/\[(\d+),(\d+)\)/g)) {
    spans.push({ from: Number(from), to: Number(to) });
  }
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
