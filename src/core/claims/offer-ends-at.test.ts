import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf } from '../shared/dates.ts';
import { offerEndsAt } from './offer-ends-at.ts';

const at = (text: string) => new Date(`${text}:00+08:00`);
const shown = (end: Date | null) => end && new Date(end.getTime() + 8 * 3_600_000).toISOString().slice(5, 16);

test.for([
  ['a week ahead, she has a day', '2026-12-01T10:00', '2026-12-08T09:00', '12-02T10:00'],
  ['two days ahead, she has eight hours', '2026-12-01T10:00', '2026-12-03T10:00', '12-01T18:00'],
  ['in the afternoon, two hours', '2026-12-01T09:00', '2026-12-01T16:00', '12-01T11:00'],
  ['soon, three quarters of an hour', '2026-12-01T09:00', '2026-12-01T12:00', '12-01T09:45'],
  ['what ends in the night waits for nine', '2026-12-01T16:00', '2026-12-03T10:00', '12-02T09:00'],
  ['what ends before dawn too', '2026-12-01T05:30', '2026-12-01T16:00', '12-01T09:00'],
] as const)('%s', ([, now, begins, ends]) => {
  expect(shown(offerEndsAt(at(now), at(begins)))).toBe(ends);
});

test.for([
  ['an hour and a half ahead', '2026-12-01T09:00', '2026-12-01T10:30'],
  ['once it has begun', '2026-12-01T09:00', '2026-12-01T08:30'],
  ['where the night leaves no time before it begins', '2026-12-01T20:00', '2026-12-02T08:30'],
] as const)('there is no time to ask %s', ([, now, begins]) => {
  expect(offerEndsAt(at(now), at(begins))).toBeNull();
});

test('what has no time is given at once', () => {
  expect(offerEndsAt(at('2026-12-01T09:00'), null)).toBeNull();
});

test('an offer stands at least forty-five minutes, ends by day, and an hour before the beginning', () => {
  const day = fc.date({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 20_000 }), (now, minutes) => {
      const begins = new Date(now.getTime() + minutes * 60_000);
      const end = offerEndsAt(now, begins);
      if (!end) return;
      expect(end.getTime() - now.getTime()).toBeGreaterThanOrEqual(45 * 60_000);
      expect(begins.getTime() - end.getTime()).toBeGreaterThanOrEqual(3_600_000);
      expect(clockOf(end) >= '09:00' && clockOf(end) < '21:00').toBe(true);
    }),
  );
});
