import { expect, test } from 'vitest';
import { addDays, isoWithOffset } from '../../shared/dates.ts';
import { timesOf } from './duty.ts';

test('a day and its night follow each other without a gap, over the end of a year too', () => {
  for (const day of ['2026-12-30', '2026-12-31', '2028-02-28', '2028-02-29']) {
    const [byDay, byNight, next] = [
      timesOf(day, 'day'),
      timesOf(day, 'night'),
      timesOf(addDays(day, 1), 'day'),
    ];
    expect(byNight.starts_at).toEqual(byDay.ends_at);
    expect(next.starts_at).toEqual(byNight.ends_at);
    expect(timesOf(day, 'whole-day')).toEqual({ starts_at: byDay.starts_at, ends_at: byNight.ends_at });
  }
  expect(isoWithOffset(timesOf('2026-12-31', 'night').ends_at)).toBe('2027-01-01T08:30:00+08:00');
});
