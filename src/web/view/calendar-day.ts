import { Solar } from 'lunar-typescript';
import { addDays, dayOf } from '../../core/shared/dates.ts';
import type { Sentences } from '../../locales/zh-Hans/tree.ts';
import { zhHans } from '../../locales/zh-Hans/tree.ts';

type Festival = keyof Sentences['dates']['festivals'];
type CalendarDay = {
  lunarMonth: number;
  leap: boolean;
  lunarDay: number;
  festival: Festival | null;
  term: number | null;
};

const bySolarDay: Readonly<Record<string, Festival>> = {
  '01-01': 'newYear',
  '03-08': 'women',
  '05-01': 'labour',
  '05-15': 'family',
  '06-01': 'children',
  '10-01': 'national',
};

const byLunarDay: Readonly<Record<string, Festival>> = {
  '1-1': 'spring',
  '1-15': 'lantern',
  '2-2': 'dragonHead',
  '5-5': 'dragonBoat',
  '7-7': 'seventh',
  '8-15': 'midAutumn',
  '9-9': 'doubleNinth',
  '12-8': 'laba',
  '12-23': 'littleYear',
};

const lunarOf = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Solar.fromYmd(year, month, date).getLunar();
};

/** The second Sunday of May. */
const isMothersDay = (day: string) =>
  day.slice(5, 7) === '05' &&
  Number(day.slice(8)) > 7 &&
  Number(day.slice(8)) <= 14 &&
  new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

export function calendarDay(day: string): CalendarDay {
  const lunar = lunarOf(day);
  const month = lunar.getMonth();
  const tomorrow = lunarOf(addDays(day, 1));
  const isEve = tomorrow.getMonth() === 1 && tomorrow.getDay() === 1;
  const festival =
    bySolarDay[day.slice(5)] ??
    (isEve ? 'springEve' : undefined) ??
    byLunarDay[`${month}-${lunar.getDay()}`] ??
    (isMothersDay(day) ? 'mother' : null);
  const term = zhHans.dates.terms.indexOf(lunar.getJieQi());
  return {
    lunarMonth: Math.abs(month),
    leap: month < 0,
    lunarDay: lunar.getDay(),
    festival,
    term: term < 0 ? null : term,
  };
}

const daysAhead = 10;
// The calendar of a day never changes; a page a second must not compute it anew.
const lines = new Map<string, { lunar: string; festival: string | null }>();

/** 「农历十月十五」 and 「今天小雪」 or, within ten days, 「还有 5 天冬至」. */
export function calendarLine(now: Date, words: Sentences): { lunar: string; festival: string | null } {
  const today = dayOf(now);
  const key = `${today} ${words.frame.brandLong}`;
  const known = lines.get(key);
  if (known) return known;
  const line = { lunar: lunarWords(calendarDay(today), words), festival: festivalWords(today, words) };
  if (lines.size > 50) lines.clear();
  lines.set(key, line);
  return line;
}

/** 「农历十月十五」 of any day. */
export const lunarDayOf = (day: string, words: Sentences): string => lunarWords(calendarDay(day), words);

/** The festival and the solar term of a day, as far as it has them. */
export function namesOfDay(day: string, { dates }: Sentences): string[] {
  const { festival, term } = calendarDay(day);
  return [festival && dates.festivals[festival], term === null ? undefined : dates.terms[term]].flatMap(
    (name) => name ?? [],
  );
}

function lunarWords(day: CalendarDay, { dates }: Sentences): string {
  const month = dates.lunarMonths[day.lunarMonth] ?? '';
  return dates.lunar(day.leap ? dates.leapMonth(month) : month, dates.lunarDay(day.lunarDay));
}

function festivalWords(today: string, { dates }: Sentences): string | null {
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const { festival, term } = calendarDay(addDays(today, ahead));
    const name = festival ? dates.festivals[festival] : term === null ? undefined : dates.terms[term];
    if (!name) continue;
    if (ahead === 0) return dates.onDay(name);
    // A solar term is news on its own day; what people prepare for is a festival, 冬至 and 清明 among them.
    if (festival || term === 23 || term === 6) return dates.soon(name, ahead);
  }
  return null;
}
