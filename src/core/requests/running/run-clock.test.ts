import { expect, test } from 'vitest';
import { addDays, dayOf, isoWithOffset, startOfDay } from '../../shared/dates.ts';
import { doors, levels } from '../request.ts';
import { forgetOn } from './retention.ts';
import { runAnew, runClock } from './run-clock.ts';

const hours = (n: number) => n * 3_600_000;
const receivedAt = new Date('2026-09-30T01:00:00Z');

test('over a year of days each clock ends after it began, and never before a stricter one', () => {
  for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
    const from = new Date(startOfDay(day).getTime() + hours(23.5));
    const ends = levels.map((level) => runClock(level, from).due_at.getTime() - from.getTime());
    expect(ends[0]).toBe(hours(2));
    expect(ends[1]).toBe(hours(24));
    expect(ends.every((end, nth) => end > (ends[nth - 1] ?? 0))).toBe(true);
  }
});

test('seven days are working days: those before the National Day of 2026 end after it', () => {
  expect(isoWithOffset(runClock('ordinary', receivedAt).due_at)).toBe('2026-10-15T23:59:59+08:00');
});

test('what can wait longer than thought has its clock from the receipt', () => {
  const now = new Date(receivedAt.getTime() + hours(20));
  expect(runAnew('ordinary', { clock: 'urgent', receivedAt, now })).toEqual(runClock('ordinary', receivedAt));
  expect(runAnew('urgent', { clock: 'urgent', receivedAt, now })).toEqual(runClock('urgent', receivedAt));
});

test('what is found to be stricter runs from when it was found', () => {
  const now = new Date(receivedAt.getTime() + hours(20));
  expect(runAnew('danger', { clock: 'urgent', receivedAt, now }).due_at).toEqual(
    new Date(now.getTime() + hours(2)),
  );
});

test('what was asked at each door has a day on which it is forgotten, what may be evidence the latest', () => {
  const day = dayOf(receivedAt);
  const kept = doors.map((door) => forgetOn(door, day));
  expect(kept.every((until) => until > day)).toBe(true);
  expect(forgetOn('help', day)).toBe('2029-09-29');
  expect(forgetOn('need', day)).toBe('2027-04-01');
});
