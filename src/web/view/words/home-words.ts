import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { momentOf, spokenClock } from '../moments.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import type { ComingChange } from '../../../core/homes/hours/coming-changes.ts';

type Opening =
  | { open: true; closesAt: string }
  | { open: false; opensAt: { weekday: number; time: string; inDays: number; day: string } | null };
type Hours = readonly { weekday: number; opens: string; closes: string }[];

const metresAMinute = 70;
/** Ways bend: so much longer than the straight line. */
const bends = 1.3;
const walkable = 2500;

/** 「420 米」 up to a kilometre, then 「1.2 公里」, from ten on without a fraction. */
export function distanceWords(metres: number, { homes }: Sentences): string {
  if (metres < 1000) return homes.metres(Math.max(10, Math.round(metres / 10) * 10));
  const kilometres = metres / 1000;
  return homes.kilometres(kilometres < 9.95 ? kilometres.toFixed(1) : String(Math.round(kilometres)));
}

/** About how many minutes on foot at an elder's pace, or null where nobody would walk. */
export const walkWords = (metres: number, { homes }: Sentences): string | null =>
  metres > walkable ? null : homes.walk(Math.max(1, Math.round((metres * bends) / metresAMinute)));

export function openingWords(opening: Opening, { homes, dates }: Sentences): string {
  if (opening.open) return homes.openUntil(spokenClock(opening.closesAt));
  if (!opening.opensAt) return homes.closed;
  const time = spokenClock(opening.opensAt.time);
  if (opening.opensAt.inDays === 0) return homes.opensLater(time);
  if (opening.opensAt.inDays === 1) return homes.opensTomorrow(time);
  const { weekday, inDays, day } = opening.opensAt;
  if (inDays < 7) return homes.opensOn(dates.weekday(weekday), time);
  const moment = momentOf(startOfDay(day), startOfDay(day));
  return homes.opensOn(dates.today(moment), time);
}

type HoursLine = { days: string; times: string; open: boolean };

/** 「周一到周五 9:00–11:00、14:00–17:30」: days in a row that open alike share a line. */
export function hoursLines(hours: Hours, { homes, dates, frame }: Sentences): HoursLine[] {
  const timesOf = (weekday: number) =>
    frame.listed(
      hours
        .filter((one) => one.weekday === weekday)
        .sort((a, b) => a.opens.localeCompare(b.opens))
        .map((one) => `${spokenClock(one.opens)}–${spokenClock(one.closes)}`),
    );
  const groups: { from: number; to: number; times: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    const times = timesOf(weekday);
    const last = groups.at(-1);
    if (last && last.times === times) last.to = weekday;
    else groups.push({ from: weekday, to: weekday, times });
  }
  return groups.map(({ from, to, times }) => ({
    days: from === 1 && to === 7 ? homes.always : dates.weekdays(from, to),
    times: times || homes.dayOff,
    open: times !== '',
  }));
}

/** What is different on a day ahead: closed, and for which holiday, or its hours of that day. */
export function changeWords(change: ComingChange, words: Sentences): string {
  const { homes, dates, frame } = words;
  if (change.holiday) return homes.closedFor(homes.holidays[change.holiday]);
  if (change.asWeekday !== null) return homes.openAsOn(dates.weekday(change.asWeekday));
  if (change.open.length === 0) return homes.closedThatDay;
  return frame.listed(change.open.map((one) => `${spokenClock(one.opens)}–${spokenClock(one.closes)}`));
}

const isKind = (kind: string, { homes }: Sentences): kind is keyof Sentences['homes']['kinds'] =>
  Object.hasOwn(homes.kinds, kind);

export const kindWords = (kind: string, words: Sentences): string =>
  isKind(kind, words) ? words.homes.kinds[kind] : kind;
