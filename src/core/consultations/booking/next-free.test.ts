import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stretch } from '../../claims/slots/slot.ts';
import { weekOf } from '../../homes/hours/days-of-hours.ts';
import { addDays, startOfDay } from '../../shared/dates.ts';
import { freeOn, type Listening } from '../times.ts';
import { nextFree } from './next-free.ts';

const today = '2026-12-21';
const days = 14;
const midnight = startOfDay(today).getTime();
const minute = 60_000;

/** Hours of one day; a night runs on past its midnight. */
const spans = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 8 }))
  .map(([from, hours]) => [{ from: from * 60, to: (from + hours) * 60 }]);

const offering = fc
  .record({
    talkMinutes: fc.constantFrom(20, 30, 50, 90),
    pauseMinutes: fc.constantFrom(0, 10, 30),
    week: fc.array(fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, spans), {
      minLength: 7,
      maxLength: 7,
    }),
    days: fc.array(fc.tuple(fc.nat({ max: days }), fc.oneof(fc.constant([]), spans)), { maxLength: 4 }),
  })
  .map(({ week, days, ...rest }) => ({
    ...{ ...rest, weekly: weekOf(week) },
    days: new Map(days.map(([nth, open]) => [addDays(today, nth), open])),
  }));

/** Mostly in the first days, and long, so that often nothing is free there. */
const taken = fc.array(
  fc
    .tuple(fc.integer({ min: -1440, max: 5 * 1440 }), fc.integer({ min: 30, max: 2 * 1440 }))
    .map(([at, long]): Stretch => {
      const from = midnight + at * minute;
      return { from: new Date(from), until: new Date(from + long * minute) };
    }),
  { maxLength: 5 },
);

const listening: fc.Arbitrary<Listening> = fc.record({ offering, hers: taken, rooms: taken });

/** Every free hour of everybody, and the first of them all. */
function firstOfAll(all: readonly Listening[], now: Date): Listening | undefined {
  const free = all.flatMap((one) => {
    const times = Array.from({ length: days }, (_, nth) => freeOn(one, addDays(today, nth), now)).flat();
    return times[0] ? [{ one, at: times[0].getTime() }] : [];
  });
  return free.sort((a, b) => a.at - b.at)[0]?.one;
}

test('whoever is found has the first hour that all free hours of all would have shown', () => {
  const moment = fc.integer({ min: 0, max: 1440 }).map((at) => new Date(midnight + at * minute));
  fc.assert(
    fc.property(fc.array(listening, { maxLength: 6 }), moment, (all, now) => {
      expect(nextFree(all, { now, today, days })).toBe(firstOfAll(all, now));
    }),
  );
});

test('an early hour of the next day comes before the end of a long night', () => {
  const week = { talkMinutes: 60, pauseMinutes: 0, weekly: [] };
  const on = (day: string, from: number, to: number): Listening => ({
    offering: { ...week, days: new Map([[day, [{ from: from * 60, to: to * 60 }]]]) },
    ...{ hers: [], rooms: [] },
  });
  const [night, morning] = [on(today, 26, 28), on(addDays(today, 1), 1, 2)];
  expect(nextFree([night, morning], { now: startOfDay(today), today, days })).toBe(morning);
});
