import { expect, test } from 'vitest';
import { isFloodToTell, isTooMuchNameless } from './flood.ts';

test('a village behind one address may say a lot, and a flood of others closes the box to nobody', () => {
  expect(isTooMuchNameless({ left: 0, turn: 200 })).toBe(false);
  expect(isTooMuchNameless({ left: 0, turn: 201 })).toBe(true);
  expect(isTooMuchNameless({ left: 1_000_000, turn: 5 })).toBe(false);
  expect(isTooMuchNameless({ left: 1000, turn: 6 })).toBe(true);
});

test('the operator hears of a flood when it begins and at each further hundred', () => {
  expect([900, 999, 1000, 1001, 1100].filter(isFloodToTell)).toEqual([1000, 1100]);
});
