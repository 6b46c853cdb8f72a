import { describe, expect, test } from 'vitest';
import { addDays, startOfDay, weekdayOf } from '../shared/dates.ts';
import { addWorkingDays, isCalendarKnown, isWorkingDay, workingDayFrom } from './working-days.ts';

/** As the notices print them: first and last day off, and the weekend days that are worked in exchange. */
const notices = {
  2024: {
    off: [
      ...[['2024-01-01', '2024-01-01']],
      ...[['2024-02-10', '2024-02-17']],
      ...[['2024-04-04', '2024-04-06']],
      ...[['2024-05-01', '2024-05-05']],
      ...[['2024-06-10', '2024-06-10']],
      ...[['2024-09-15', '2024-09-17']],
      ...[['2024-10-01', '2024-10-07']],
    ],
    worked: [
      ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11'],
      ...['2024-09-14', '2024-09-29', '2024-10-12'],
    ],
    workingDays: 251,
  },
  2025: {
    off: [
      ...[['2025-01-01', '2025-01-01']],
      ...[['2025-01-28', '2025-02-04']],
      ...[['2025-04-04', '2025-04-06']],
      ...[['2025-05-01', '2025-05-05']],
      ...[['2025-05-31', '2025-06-02']],
      ...[['2025-10-01', '2025-10-08']],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    workingDays: 248,
  },
  2026: {
    off: [
      ...[['2026-01-01', '2026-01-03']],
      ...[['2026-02-15', '2026-02-23']],
      ...[['2026-04-04', '2026-04-06']],
      ...[['2026-05-01', '2026-05-05']],
      ...[['2026-06-19', '2026-06-21']],
      ...[['2026-09-25', '2026-09-27']],
      ...[['2026-10-01', '2026-10-07']],
    ],
    worked: [...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']],
    workingDays: 248,
  },
};

const daysOf = (year: string): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  return days;
};

describe.each(Object.entries(notices))('in %s', (year, { off, worked, workingDays }) => {
  const isOff = (day: string) => off.some(([first = '', last = '']) => first <= day && day <= last);

  test('each day is worked or not as the notice says', () => {
    const asPrinted = (day: string) =>
      worked.includes(day) || (weekdayOf(startOfDay(day)) <= 5 && !isOff(day));
    expect(daysOf(year).filter((day) => isWorkingDay(day) !== asPrinted(day))).toEqual([]);
  });

  test('no notice swaps a day that is worked anyway, and the year has its number of working days', () => {
    expect(worked.filter((day) => weekdayOf(startOfDay(day)) <= 5)).toEqual([]);
    expect(daysOf(year).filter(isWorkingDay)).toHaveLength(workingDays);
  });

  test('from each day seven working days lead over seven days that are worked, and no more', () => {
    const days = daysOf(year);
    const wrong = days.slice(0, -20).filter((day) => {
      const last = addWorkingDays(day, 7);
      const between = days.filter((d) => day < d && d <= last && isWorkingDay(d));
      return between.length !== 7 || !isWorkingDay(last);
    });
    expect(wrong).toEqual([]);
  });
});

test('a year without a notice has its weekends and the holidays of the law, and says that it is not known', () => {
  expect(isCalendarKnown('2026-12-31')).toBe(true);
  expect(isCalendarKnown('2035-01-01')).toBe(false);
  // 8 February 2035 is the first day of the lunar year, a Thursday.
  expect(isWorkingDay('2035-02-08')).toBe(false);
  expect(isWorkingDay('2035-01-02')).toBe(true);
  expect(isWorkingDay('2035-01-06')).toBe(false);
});

test('a day that is worked is its own next working day', () => {
  expect(workingDayFrom('2026-10-01')).toBe('2026-10-08');
  expect(workingDayFrom('2026-10-10')).toBe('2026-10-10');
});
