import { expect, test } from 'vitest';
import type { Span } from '../homes/hours.ts';
import { weekOf } from '../homes/hours/days-of-hours.ts';
import { clockOf } from '../shared/dates.ts';
import { isFree, isWithin, timeAt, timesOn, type Offering } from './times.ts';

const at = (text: string) => new Date(`${text}:00+08:00`);
const morning: Span = { from: 9 * 60, to: 11 * 60 };

/** Mondays and Fridays from nine to eleven; fifty minutes and ten between. */
const offering = (days: [string, Span[]][] = []): Offering => ({
  ...{ talkMinutes: 50, pauseMinutes: 10, days: new Map(days) },
  weekly: weekOf([[morning], [], [], [], [morning], [], []]),
});
const clocksOn = (day: string, of = offering()) => timesOn(of, day).map(({ from }) => clockOf(from));

test('a morning has as many talks as fit, each with its pause', () => {
  expect(clocksOn('2026-12-21')).toEqual(['09:00', '10:00']);
  expect(clocksOn('2026-12-22')).toEqual([]);
});

test('a talk that would end past the hours is not offered', () => {
  const short = offering([['2026-12-21', [{ from: 540, to: 640 }]]]);
  expect(clocksOn('2026-12-21', short)).toEqual(['09:00']);
});

test('a public holiday is off, and a day worked in exchange has the hours of its weekday', () => {
  // National Day of 2025 was a Wednesday; Friday the third is in the holiday, Saturday the eleventh is worked as a Friday.
  expect(clocksOn('2025-10-03')).toEqual([]);
  expect(clocksOn('2025-10-11')).toEqual(['09:00', '10:00']);
});

test('what was said of one day holds before week and holiday alike', () => {
  const one = offering([
    ['2026-12-21', []],
    ['2025-10-03', [morning]],
  ]);
  expect(clocksOn('2026-12-21', one)).toEqual([]);
  expect(clocksOn('2025-10-03', one)).toEqual(['09:00', '10:00']);
});

test('only what begins when a talk begins is a time, also past midnight', () => {
  const night = offering([['2026-12-21', [{ from: 23 * 60, to: 26 * 60 }]]]);
  expect(timeAt(offering(), at('2026-12-21T10:00'))?.until).toEqual(at('2026-12-21T10:50'));
  expect(timeAt(offering(), at('2026-12-21T10:05'))).toBeUndefined();
  expect(timeAt(night, at('2026-12-22T00:00'))?.until).toEqual(at('2026-12-22T00:50'));
});

test('she is free where her pause is kept and the room is nobody’s', () => {
  const time = { from: at('2026-12-21T10:00'), until: at('2026-12-21T10:50') };
  const taken = (from: string, until: string) => ({
    from: at(`2026-12-21T${from}`),
    until: at(`2026-12-21T${until}`),
  });
  const none = { hers: [], rooms: [], pauseMinutes: 10 };
  expect(isFree(time, none)).toBe(true);
  expect(isFree(time, { ...none, hers: [taken('09:00', '09:50')] })).toBe(true);
  expect(isFree(time, { ...none, hers: [taken('09:05', '09:55')] })).toBe(false);
  expect(isFree(time, { ...none, hers: [taken('10:55', '11:45')] })).toBe(false);
  expect(isFree(time, { ...none, rooms: [taken('09:00', '10:00')] })).toBe(true);
  expect(isFree(time, { ...none, rooms: [taken('10:30', '11:00')] })).toBe(false);
});

test('a talk stands where changed hours still hold all of it', () => {
  const time = { from: at('2026-12-21T10:00'), until: at('2026-12-21T10:50') };
  expect(isWithin(offering(), time)).toBe(true);
  expect(isWithin(offering([['2026-12-21', [{ from: 600, to: 660 }]]]), time)).toBe(true);
  expect(isWithin(offering([['2026-12-21', [{ from: 600, to: 640 }]]]), time)).toBe(false);
  expect(isWithin(offering([['2026-12-21', []]]), time)).toBe(false);
});
