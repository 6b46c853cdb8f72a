import { expect, test } from 'vitest';
import { careKinds, lastDayOf, readKinds, writeKinds } from './care.ts';

test('twelve months begin with the day of her yes', () => {
  expect(lastDayOf('2026-11-28')).toBe('2027-11-27');
  expect(lastDayOf('2027-01-01')).toBe('2027-12-31');
  expect(lastDayOf('2028-02-29')).toBe('2029-02-27');
});

test('what is written is as long for one as for all, in the order of the list, and each stands once', () => {
  const lengths = [['disability'] as const, careKinds].map((kinds) => writeKinds(kinds).length);
  expect(lengths[0]).toBe(lengths[1]);
  expect(readKinds(writeKinds(['new-here', 'lives-alone', 'new-here']))).toEqual(['lives-alone', 'new-here']);
  expect(readKinds('["gone-from-the-list","disability"]')).toEqual(['disability']);
});
