import { startOfDay } from '../shared/dates.ts';

/**
 * Minutes from `from` up to and without `to`: of the week, from Monday 00:00 (0) to Sunday 24:00 (10080), or since
 * 1970; Asia/Shanghai.
 */
export type Span = { from: number; to: number };

export type OpeningHours = { weekday: number; opens: string; closes: string }[];

/** All that decides whether a home is open. `instead` and `extra` count minutes since 1970, `weekly` minutes of the week. */
export type Hours = {
  weekly: readonly Span[];
  /** Here the weekly hours do not count. */
  instead: readonly Span[];
  /** Here it is open all the same. */
  extra: readonly Span[];
  /** Closed on public holidays, open as on a working day on those that are worked in exchange. */
  keepsFestivals: boolean;
};

export type Opening =
  | { open: true; closesAt: string }
  | { open: false; opensAt: { weekday: number; time: string; inDays: number; day: string } | null };

export const minutesOfDay = 1440;
const minutesOfWeek = 7 * minutesOfDay;
const minuteMs = 60_000;
const shanghaiMinutes = 8 * 60;

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

export const clockAt = (minute: number) => clocks[minute % minutesOfDay] ?? '';

const clocks = Array.from({ length: minutesOfDay }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
);

/** Spans as PostgreSQL writes an int4multirange. */
export const multirangeOf = (spans: readonly Span[]): string =>
  `{${spans.map(({ from, to }) => `[${from},${to})`).join(',')}}`;

/** Spans in order, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.from < span.to) merged.push({ ...span });
  }
  return merged;
}

/** What of `spans` lies outside `away`; both in order and merged. */
export function withoutSpans(spans: readonly Span[], away: readonly Span[]): Span[] {
  let rest = [...spans];
  for (const gap of away) {
    rest = rest.flatMap(({ from, to }) => [
      ...(from < Math.min(to, gap.from) ? [{ from, to: Math.min(to, gap.from) }] : []),
      ...(Math.max(from, gap.to) < to ? [{ from: Math.max(from, gap.to), to }] : []),
    ]);
  }
  return rest;
}

/** The week's spans; hours that close before they open, or at the same minute, run past midnight. */
function weeklySpans(hours: OpeningHours): Span[] {
  const spans = hours.flatMap(({ weekday, opens, closes }) => {
    const day = (weekday - 1) * minutesOfDay;
    const from = day + minuteOf(opens);
    const to = day + minuteOf(closes) + (closes <= opens ? minutesOfDay : 0);
    return to <= minutesOfWeek
      ? [{ from, to }]
      : [
          { from, to: minutesOfWeek },
          { from: 0, to: to - minutesOfWeek },
        ];
  });
  return mergeSpans(spans);
}

/** Opening hours as PostgreSQL writes an int4multirange. */
export const openMinutes = (hours: OpeningHours): string => multirangeOf(weeklySpans(hours));

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

/** Minutes since 1970 on Shanghai's clock, so that a day is 1440 of them and begins with one that divides by 1440. */
export const minuteOfTime = (instant: Date): number =>
  Math.floor(instant.getTime() / minuteMs) + shanghaiMinutes;

export const startMinuteOf = (day: string): number => minuteOfTime(startOfDay(day));
