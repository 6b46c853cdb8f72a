import { expect, test } from 'vitest';
import { dayOf } from '../../../core/shared/dates.ts';
import { openTurns } from './open-turns.ts';

const monday = new Date('2026-12-21T02:00:00Z');
const tuesday = new Date('2026-12-21T16:00:00Z');

test('turns are counted for each one apart, until the next period or until they are forgotten', () => {
  const turns = openTurns(dayOf);
  expect([1, 2, 3].map(() => turns.take('203.0.113.7', monday))).toEqual([1, 2, 3]);
  expect(turns.take('203.0.113.8', monday)).toBe(1);
  expect(turns.take('203.0.113.7', tuesday)).toBe(1);
  expect(turns.take('203.0.113.7', tuesday)).toBe(2);
  turns.forget('203.0.113.7');
  expect(turns.take('203.0.113.7', tuesday)).toBe(1);
});
