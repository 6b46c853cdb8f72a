import { expect, test } from 'vitest';
import { faultOfLastDay } from './appointment.ts';

const now = new Date('2026-12-20T02:00:00Z');

test('a term ends today at the earliest and after five years at the latest', () => {
  expect(faultOfLastDay('2026-12-20', now)).toBeUndefined();
  expect(faultOfLastDay('2031-12-20', now)).toBeUndefined();
  expect(faultOfLastDay('2026-12-19', now)).toBe('in-the-past');
  expect(faultOfLastDay('2032-01-20', now)).toBe('term-too-long');
});
