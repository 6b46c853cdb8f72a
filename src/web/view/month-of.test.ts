import { expect, test } from 'vitest';
import { monthOf } from './month-of.ts';

test('a month is weeks from Monday that hold each of its days once', () => {
  const weeks = monthOf('2026-11-27');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks.flat().filter((day) => day.startsWith('2026-11'))).toHaveLength(30);
});

test('a February that begins on a Monday has four weeks', () => {
  expect(monthOf('2027-02-10').map(([monday]) => monday)).toEqual([
    '2027-02-01',
    '2027-02-08',
    '2027-02-15',
    '2027-02-22',
  ]);
});
