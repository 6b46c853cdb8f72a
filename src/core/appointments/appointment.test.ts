import { expect, test } from 'vitest';
import { faultOfLastDay, howItEnded } from './appointment.ts';

const now = new Date('2026-12-20T02:00:00Z');

test('a term ends today at the earliest and after five years at the latest', () => {
  expect(faultOfLastDay('2026-12-20', now)).toBeUndefined();
  expect(faultOfLastDay('2031-12-20', now)).toBeUndefined();
  expect(faultOfLastDay('2026-12-19', now)).toBe('in-the-past');
  expect(faultOfLastDay('2032-01-20', now)).toBe('term-too-long');
});

test('her time ends on its day, before it, or with the home; what became of the home later is not how it ended', () => {
  const until = new Date('2026-12-31T16:00:00Z');
  const ended = { endedAt: until, until, homeClosedAt: null, intoName: null };
  expect(howItEnded(ended)).toBe('over');
  expect(howItEnded({ ...ended, endedAt: now })).toBe('relieved');
  expect(howItEnded({ ...ended, until: null })).toBe('relieved');
  expect(howItEnded({ ...ended, homeClosedAt: until })).toBe('closed');
  expect(howItEnded({ ...ended, homeClosedAt: until, intoName: '新村' })).toBe('merged');
  expect(howItEnded({ ...ended, endedAt: now, homeClosedAt: until, intoName: '新村' })).toBe('relieved');
});
