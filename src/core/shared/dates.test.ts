import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, clockOf, dayOf, isoWithOffset, minuteOfWeek, startOfDay, weekdayOf } from './dates.ts';

/** Shanghai has kept UTC+8 all year since 1992. */
const instant = fc.date({
  min: new Date('1992-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
});

const inShanghai = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23', weekday: 'short' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

test('day, clock and weekday are those of Shanghai, as the time zone database has them', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const parts = Object.fromEntries(inShanghai.formatToParts(at).map(({ type, value }) => [type, value]));
      expect(dayOf(at)).toBe(`${parts['year']}-${parts['month']}-${parts['day']}`);
      expect(clockOf(at)).toBe(`${parts['hour']}:${parts['minute']}`);
      expect(weekdays[weekdayOf(at) - 1]).toBe(parts['weekday']);
      const [hour = 0, minute = 0] = clockOf(at).split(':').map(Number);
      expect(minuteOfWeek(at)).toBe((weekdayOf(at) - 1) * 1440 + hour * 60 + minute);
    }),
    { numRuns: 500 },
  );
});

test('a day begins at its own midnight and is a day after the one before', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -800, max: 800 }), (at, days) => {
      const start = startOfDay(dayOf(at));
      expect([dayOf(start), clockOf(start)]).toEqual([dayOf(at), '00:00']);
      expect(at.getTime() - start.getTime()).toBeLessThan(86_400_000);
      expect(startOfDay(addDays(dayOf(at), days)).getTime() - start.getTime()).toBe(days * 86_400_000);
    }),
  );
});

test('an instant written with its offset is the same instant, to the second', () => {
  fc.assert(
    fc.property(instant, (at) => {
      expect(isoWithOffset(at)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
      expect(Date.parse(isoWithOffset(at))).toBe(Math.floor(at.getTime() / 1000) * 1000);
    }),
  );
});

test('the last minute of a day in Shanghai is still that day', () => {
  expect(dayOf(new Date('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
  expect(dayOf(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01');
  expect(weekdayOf(new Date('2026-12-20T15:59:59Z'))).toBe(7);
});
