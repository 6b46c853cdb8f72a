import { expect, test } from 'vitest';
import { minutesToWait } from './wait-after.ts';

test('four wrong codes cost nothing, the fifth a quarter of an hour, and each five after it twice as much', () => {
  expect([0, 1, 4, 5, 6, 9, 10, 15].map(minutesToWait)).toEqual([0, 0, 0, 15, 0, 0, 30, 60]);
});

test('whoever tries on for weeks waits a day after each five, and never longer', () => {
  expect([50, 500, 100_000].map(minutesToWait)).toEqual([1440, 1440, 1440]);
});

test('a thousand tries take more than half a year', () => {
  let minutes = 0;
  for (let wrong = 1; wrong <= 1000; wrong += 1) minutes += minutesToWait(wrong);
  expect(minutes).toBeGreaterThan(180 * 24 * 60);
});
