import { mergeSpans, minutesOfDay, multirangeOf, startMinuteOf, type Span } from '../hours.ts';
import { weekdayOfMinute } from './opening-at.ts';

/** A night that begins on one day and ends by then on the next belongs to the first. */
const nightEndsBy = 6 * 60;
const minutesOfWeek = 7 * minutesOfDay;

/** How far the night before reaches into the day that begins at this minute of the week; 0 where none does. */
function nightInto(weekly: readonly Span[], start: number): number {
  const before = (start + minutesOfWeek - 1) % minutesOfWeek;
  const at = start % minutesOfWeek;
  const runsOn = weekly.some(({ from, to }) => from <= before && before < to);
  const span = weekly.find(({ from, to }) => from <= at && at < to);
  const reach = runsOn && span ? span.to - at : 0;
  return reach <= nightEndsBy ? reach : 0;
}

/** Which minutes belong to a day, counted from its midnight: from the end of the night before to the end of its own. */
function boundsOfDay(weekly: readonly Span[], weekday: number): Span {
  const start = (weekday - 1) * minutesOfDay;
  return { from: nightInto(weekly, start), to: minutesOfDay + nightInto(weekly, start + minutesOfDay) };
}

/** The weekly hours that belong to a weekday, in minutes of that day; its night runs on past 1440. */
export function weeklyHoursOf(weekly: readonly Span[], weekday: number): Span[] {
  const bounds = boundsOfDay(weekly, weekday);
  const start = (weekday - 1) * minutesOfDay;
  const twoWeeks = [0, minutesOfWeek].flatMap((shift) =>
    weekly.map(({ from, to }) => ({ from: from + shift - start, to: to + shift - start })),
  );
  return mergeSpans(twoWeeks)
    .map(({ from, to }) => ({ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }))
    .filter(({ from, to }) => from < to);
}

/** A week out of the hours of its seven days, Monday first. */
export const weekOf = (days: readonly (readonly Span[])[]): Span[] =>
  mergeSpans(
    days.flatMap((spans, nth) =>
      spans.flatMap((span) => {
        const [from, to] = [span.from + nth * minutesOfDay, span.to + nth * minutesOfDay];
        return to <= minutesOfWeek
          ? [{ from, to }]
          : [
              { from: Math.min(from, minutesOfWeek), to: minutesOfWeek },
              { from: Math.max(0, from - minutesOfWeek), to: to - minutesOfWeek },
            ].filter((part) => part.from < part.to);
      }),
    ),
  );

/** A day that is not as its weekday: `open` in minutes of that day, empty where it stays closed. */
export type ChangedDay = { day: string; open: readonly Span[]; reason: string | null };

/** What changed days come to, as PostgreSQL writes it: when the week does not count, and when it is open all the same. */
export function changesOf(
  weekly: readonly Span[],
  changed: readonly ChangedDay[],
): { instead_minutes: string; extra_minutes: string } {
  const instead: Span[] = [];
  const extra: Span[] = [];
  for (const { day, open } of changed) {
    const start = startMinuteOf(day);
    const bounds = boundsOfDay(weekly, weekdayOfMinute(start));
    instead.push({ from: start + bounds.from, to: start + bounds.to });
    extra.push(...open.map(({ from, to }) => ({ from: start + from, to: start + to })));
  }
  return {
    instead_minutes: multirangeOf(mergeSpans(instead)),
    extra_minutes: multirangeOf(mergeSpans(extra)),
  };
}
