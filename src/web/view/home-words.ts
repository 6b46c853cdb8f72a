import type { Sentences } from '../../locales/zh-Hans/tree.ts';
import { spokenClock } from './moments.ts';

type Opening =
  | { open: true; closesAt: string }
  | { open: false; opensAt: { weekday: number; time: string; inDays: number } | null };
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
  return homes.opensOn(dates.weekday(opening.opensAt.weekday), time);
}

type HoursLine = { days: string; times: string };

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
  }));
}
