import { expect, test } from 'vitest';
import { isoWithOffset } from '../shared/dates.ts';
import { clockFor } from './clock-for.ts';
import type { ClockCode } from './clock.ts';
import { dueAt } from './due-at.ts';
import { tellsAt } from './tells-at.ts';

const told = (code: ClockCode, at: string) => {
  const from = new Date(at);
  const clock = clockFor(code, '2026-12-20');
  return tellsAt(clock, { from, due: dueAt(clock, from) }).map(isoWithOffset);
};

test('of hours one is told with a quarter of them left, and at their end', () => {
  expect(told('protection-order-decision', '2026-12-20T09:00:00+08:00')).toEqual([
    '2026-12-22T15:00:00+08:00',
    '2026-12-23T09:00:00+08:00',
  ]);
});

test('an order that holds six months is told of 30, 14 and 7 days before its last day, and on it', () => {
  expect(told('protection-order-validity', '2026-12-20T09:00:00+08:00')).toEqual([
    '2027-05-21T08:00:00+08:00',
    '2027-06-06T08:00:00+08:00',
    '2027-06-13T08:00:00+08:00',
    '2027-06-20T23:59:59+08:00',
  ]);
});

test('of other days one is told three days before, on the morning of the last, and at its end', () => {
  expect(told('follow-up-second', '2026-12-20T09:00:00+08:00')).toEqual([
    '2027-01-16T08:00:00+08:00',
    '2027-01-19T08:00:00+08:00',
    '2027-01-19T23:59:59+08:00',
  ]);
});

test('what would have been told before it began is not', () => {
  expect(told('legal-aid-lawyer', '2026-12-20T09:00:00+08:00')).toEqual([
    '2026-12-23T08:00:00+08:00',
    '2026-12-23T23:59:59+08:00',
  ]);
});
