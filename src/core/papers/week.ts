import { clockOf, dayOf } from '../shared/dates.ts';
import type { ActivityCard } from '../activities/activity.ts';

/** `from` and `to` as HH:MM; `to` is null where it ends on another day. */
export type WeekEntry = {
  title: string;
  placeName: string | null;
  from: string;
  to: string | null;
  cancelled: boolean;
};

/** What happens at the same hour on three days and more is said once, with its days (1 Monday … 7 Sunday). */
export type OftenEntry = WeekEntry & { weekdays: number[] };

/** Monday to Sunday, as `YYYY-MM-DD`, with what happens on each; what happens often stands before them. */
export type Week = { often: OftenEntry[]; days: { day: string; entries: WeekEntry[] }[] };

const fewestDaysOfOften = 3;

const entryOf = ({ title, placeName, startsAt, endsAt, state }: ActivityCard): WeekEntry => ({
  title,
  placeName,
  from: clockOf(startsAt),
  to: dayOf(startsAt) === dayOf(endsAt) ? clockOf(endsAt) : null,
  cancelled: state === 'cancelled',
});

const keyOf = (entry: WeekEntry) => JSON.stringify(entry);

/** Each activity once on the day it starts; one that began before the week stands on its first day. */
export function groupWeek(days: readonly string[], activities: readonly ActivityCard[]): Week {
  const [first = ''] = days;
  const placed = activities.map((activity) => {
    const starts = dayOf(activity.startsAt);
    return { day: starts < first ? first : starts, entry: entryOf(activity) };
  });
  const daysOf = new Map<string, Set<string>>();
  for (const { day, entry } of placed) {
    const key = keyOf(entry);
    daysOf.set(key, (daysOf.get(key) ?? new Set()).add(day));
  }
  const isOften = (entry: WeekEntry) =>
    !entry.cancelled && (daysOf.get(keyOf(entry))?.size ?? 0) >= fewestDaysOfOften;
  const firstOfOften = new Map(
    placed.filter(({ entry }) => isOften(entry)).map(({ entry }) => [keyOf(entry), entry]),
  );
  return {
    often: [...firstOfOften.entries()].map(([key, entry]) => ({
      ...entry,
      weekdays: days.flatMap((day, at) => (daysOf.get(key)?.has(day) ? [at + 1] : [])),
    })),
    days: days.map((day) => ({
      day,
      entries: placed.filter((one) => one.day === day && !isOften(one.entry)).map(({ entry }) => entry),
    })),
  };
}
