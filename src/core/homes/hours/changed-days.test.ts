import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, startOfDay } from '../../shared/dates.ts';
import {
  minuteOfTime,
  openMinutes,
  readOpenMinutes,
  startMinuteOf,
  type Hours,
  type Span,
} from '../hours.ts';
import { comingChanges } from './coming-changes.ts';
import { changesOf, weekOf, weeklyHoursOf, type ChangedDay } from './days-of-hours.ts';
import { openingAt } from './opening-at.ts';

const hoursWith = (
  weekly: readonly Span[],
  changed: readonly ChangedDay[],
  keepsFestivals = false,
): Hours => {
  const { instead_minutes, extra_minutes } = changesOf(weekly, changed);
  return {
    weekly,
    instead: readOpenMinutes(instead_minutes),
    extra: readOpenMinutes(extra_minutes),
    keepsFestivals,
  };
};
const at = (text: string) => new Date(`${text}:00+08:00`);
const weekdaysOnly = readOpenMinutes(
  openMinutes([1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:30' }))),
);
const nights = readOpenMinutes(
  openMinutes([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '20:00', closes: '02:00' }))),
);

/** A day's hours, apart from each other, the last of which may run into the night. */
const dayHours = fc
  .uniqueArray(fc.integer({ min: 13, max: 48 + 11 }), { maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b))
  .map((marks) => {
    const spans: Span[] = [];
    for (let nth = 0; nth + 1 < marks.length; nth += 2) {
      const [from = 0, to = 0] = [marks[nth], marks[nth + 1]];
      if (from < 48) spans.push({ from: from * 30, to: to * 30 });
    }
    return spans;
  });
const week = fc.tuple(dayHours, dayHours, dayHours, dayHours, dayHours, dayHours, dayHours);
const monday = '2026-11-30';
const changedDays = fc.uniqueArray(
  fc.record({ nth: fc.nat(13), open: dayHours }).map(({ nth, open }) => ({
    ...{ day: addDays(monday, nth), open, reason: null },
  })),
  { maxLength: 5, selector: ({ day }) => day },
);

describe('days that are not as other weeks', () => {
  test('a week is the same after it was taken apart into days and put together', () => {
    fc.assert(
      fc.property(week, (days) => {
        const weekly = weekOf(days);
        expect(days.map((_, nth) => weeklyHoursOf(weekly, nth + 1))).toEqual(days);
        expect(weekOf([1, 2, 3, 4, 5, 6, 7].map((day) => weeklyHoursOf(weekly, day)))).toEqual(weekly);
      }),
      { numRuns: 500 },
    );
  });

  test('each minute is open exactly where its own day says so, changed or not, nights included', () => {
    fc.assert(
      fc.property(
        week,
        changedDays,
        fc.integer({ min: 1440, max: 14 * 1440 - 1 }),
        (days, changed, minute) => {
          const hours = hoursWith(weekOf(days), changed);
          const openOn = (nth: number) =>
            changed.find(({ day }) => day === addDays(monday, nth))?.open ?? days[nth % 7] ?? [];
          const today = Math.floor(minute / 1440);
          const expected = [today - 1, today].some((nth) =>
            openOn(nth).some(({ from, to }) => from <= minute - nth * 1440 && minute - nth * 1440 < to),
          );
          const instant = new Date(startOfDay(monday).getTime() + minute * 60_000);
          expect(openingAt(hours, instant).open).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a night shift that is called off takes its hours after midnight along, and leaves the night before', () => {
    const hours = hoursWith(nights, [{ day: '2026-12-02', open: [], reason: '搬家具' }]);
    expect(openingAt(hours, at('2026-12-02T01:00')).open).toBe(true);
    expect(openingAt(hours, at('2026-12-02T21:00')).open).toBe(false);
    expect(openingAt(hours, at('2026-12-03T01:00')).open).toBe(false);
    expect(openingAt(hours, at('2026-12-02T21:00'))).toMatchObject({
      opensAt: { inDays: 1, time: '20:00', day: '2026-12-03' },
    });
    expect(openingAt(hours, at('2026-12-03T23:00'))).toEqual({ open: true, closesAt: '02:00' });
  });

  test('a home that opens on a Saturday for once says so', () => {
    const hours = hoursWith(weekdaysOnly, [
      { day: '2026-12-05', open: [{ from: 540, to: 720 }], reason: '' },
    ]);
    expect(openingAt(hours, at('2026-12-05T08:00'))).toMatchObject({ opensAt: { inDays: 0, time: '09:00' } });
    expect(openingAt(hours, at('2026-12-05T11:59'))).toEqual({ open: true, closesAt: '12:00' });
    expect(openingAt(hours, at('2026-12-05T12:00'))).toMatchObject({ opensAt: { inDays: 2 } });
  });
});

describe('public holidays', () => {
  const kept = hoursWith(weekdaysOnly, [], true);

  test('close a home that keeps them, and it opens as on a weekday on a day worked in exchange', () => {
    expect(openingAt(kept, at('2026-02-16T10:00'))).toMatchObject({
      opensAt: { day: '2026-02-24', time: '09:00', inDays: 8 },
    });
    expect(openingAt(kept, at('2026-02-14T10:00')).open).toBe(true);
    expect(openingAt(hoursWith(weekdaysOnly, []), at('2026-02-14T10:00')).open).toBe(false);
    expect(openingAt(hoursWith(weekdaysOnly, []), at('2026-02-16T10:00')).open).toBe(true);
  });

  test('of a year whose notice is not known are those of the law, by the lunar calendar', () => {
    const closed = Array.from({ length: 365 }, (_, nth) => addDays('2031-01-01', nth)).filter((day) =>
      comingChanges({ keepsFestivals: true, changed: [] }, startOfDay(day), 1).some(({ holiday }) => holiday),
    );
    expect(closed).toEqual([
      ...['2031-01-01', '2031-01-22', '2031-01-23', '2031-01-24', '2031-01-25', '2031-04-05'],
      ...['2031-05-01', '2031-05-02', '2031-06-24', '2031-10-01', '2031-10-02', '2031-10-03'],
    ]);
  });

  test('yield to what the home itself says of that day', () => {
    const hours = hoursWith(
      weekdaysOnly,
      [{ day: '2026-02-17', open: [{ from: 600, to: 660 }], reason: null }],
      true,
    );
    expect(openingAt(hours, at('2026-02-17T10:30')).open).toBe(true);
  });
});

test('minutes since 1970 begin a day where they divide by 1440', () => {
  expect(startMinuteOf('2026-12-21') % 1440).toBe(0);
  expect(dayOf(new Date((minuteOfTime(at('2026-12-21T23:59')) - 480) * 60_000))).toBe('2026-12-21');
});
