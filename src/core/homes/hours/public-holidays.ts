import { HolidayUtil, Solar } from 'lunar-typescript';
import { addDays } from '../../shared/dates.ts';

/**
 * What the state's calendar says of a day. `off` is a day of a public holiday; `swapped` a Saturday or Sunday that is
 * worked in exchange (调休), with the weekday whose hours then hold.
 */
export type DayKind =
  { kind: 'usual' } | { kind: 'off'; holiday: Holiday } | { kind: 'swapped'; asWeekday: number };

export const holidays = [
  'newYear',
  'spring',
  'clearBright',
  'labour',
  'dragonBoat',
  'midAutumn',
  'national',
] as const;
export type Holiday = (typeof holidays)[number];

const byName: Readonly<Record<string, Holiday>> = {
  元旦节: 'newYear',
  春节: 'spring',
  清明节: 'clearBright',
  劳动节: 'labour',
  端午节: 'dragonBoat',
  中秋节: 'midAutumn',
  国庆节: 'national',
  国庆中秋: 'national',
};

const weekdayOfDay = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const lunarOf = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Solar.fromYmd(year, month, date).getLunar();
};

const bySolarDay: Readonly<Record<string, Holiday>> = {
  '01-01': 'newYear',
  '05-01': 'labour',
  '05-02': 'labour',
  '10-01': 'national',
  '10-02': 'national',
  '10-03': 'national',
};
const byLunarDay: Readonly<Record<string, Holiday>> = {
  '1-1': 'spring',
  '1-2': 'spring',
  '1-3': 'spring',
  '5-5': 'dragonBoat',
  '8-15': 'midAutumn',
};

/** 全国年节及纪念日放假办法 (2025): the thirteen days that are holidays each year, whatever is swapped around them. */
function statutory(day: string): DayKind {
  const lunar = lunarOf(day);
  const isEve =
    lunarOf(addDays(day, 1)).getDayInChinese() === '初一' && lunarOf(addDays(day, 1)).getMonth() === 1;
  const holiday =
    bySolarDay[day.slice(5)] ??
    byLunarDay[`${lunar.getMonth()}-${lunar.getDay()}`] ??
    (isEve ? 'spring' : undefined) ??
    (lunar.getJieQi() === '清明' ? 'clearBright' : undefined);
  return holiday ? { kind: 'off', holiday } : { kind: 'usual' };
}

function ofTheNotice(day: string): DayKind {
  const found = HolidayUtil.getHoliday(day);
  if (!found) return { kind: 'usual' };
  // A Saturday is worked as the Friday before it, a Sunday as the Monday after it.
  if (found.isWork()) return { kind: 'swapped', asWeekday: weekdayOfDay(day) === 6 ? 5 : 1 };
  return { kind: 'off', holiday: byName[found.getName()] ?? 'national' };
}

// A calendar never changes, and a list asks for the same few days again and again.
const known = new Map<string, DayKind>();
const mostKnown = 3000;

/** By the State Council's notice for the years whose notice is known, else by the law alone, which swaps no day. */
export function kindOfDay(day: string): DayKind {
  const kept = known.get(day);
  if (kept) return kept;
  const noticed = HolidayUtil.getHolidays(Number(day.slice(0, 4))).length > 0;
  const kind = noticed ? ofTheNotice(day) : statutory(day);
  if (known.size > mostKnown) known.clear();
  known.set(day, kind);
  return kind;
}
