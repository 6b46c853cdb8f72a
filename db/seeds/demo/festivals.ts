import { Solar } from 'lunar-typescript';

/** Days that the lunar library does not name, by month and day: 国际家庭日, and the 25th of November. */
const fixedDays: Record<string, string> = { '5-15': '家庭日', '11-25': '公益日' };

/** The festivals and solar terms of a day (`YYYY-MM-DD`): 春节 and 中秋 by the moon, 清明 and 冬至 by the sun. */
export function festivalsOn(day: string): string[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const solar = Solar.fromYmd(year, month, date);
  const lunar = solar.getLunar();
  const fixed = fixedDays[`${month}-${date}`];
  const littleYear = lunar.getMonth() === 12 && lunar.getDay() === 23 ? ['小年'] : [];
  const names = [
    ...lunar.getFestivals(),
    ...solar.getFestivals(),
    lunar.getJieQi(),
    ...littleYear,
    fixed ?? '',
  ];
  return [...new Set(names)].filter((name) => name !== '');
}

/** 1 … 12; a leap month counts as the month it repeats. */
export function lunarMonthOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Math.abs(Solar.fromYmd(year, month, date).getLunar().getMonth());
}
