import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, clockOf, dayOf, isoWithOffset } from '../shared/dates.ts';
import { clockCodes, type ClockCode } from './clock.ts';
import { clockFor } from './clock-for.ts';
import { clocksOfTheLaw } from './clocks-of-the-law.ts';
import { dueAt, isProvisional } from './due-at.ts';
import { remindersOf } from './reminders-of.ts';
import { isWorkingDay } from './working-days.ts';

const due = (code: ClockCode, from: string): string => {
  const start = new Date(from);
  return isoWithOffset(dueAt(clockFor(code, dayOf(start)), start));
};
const end = (day: string) => `${day}T23:59:59+08:00`;

test('each clock has a number that holds on each day since it began, one at a time', () => {
  const gaps = clockCodes.filter((code) => {
    const versions = clocksOfTheLaw.filter(({ clock }) => clock === code);
    const isWhole = versions.every((clock, nth) => {
      const next = versions[nth + 1];
      return clock.validUntil === (next && addDays(next.validFrom, -1));
    });
    return versions.length === 0 || !isWhole;
  });
  expect(gaps).toEqual([]);
});

test('a clock says from which law and article its number comes', () => {
  expect(clockFor('protection-order-decision', '2026-11-27')).toMatchObject({
    ...{ hours: 72, source: { law: '反家庭暴力法', article: '第二十八条' } },
  });
  expect(clockFor('follow-up-first', '2026-11-27').source).not.toHaveProperty('article');
});

test('nobody is held to a law before it was in force', () => {
  expect(() => clockFor('protection-order-decision', '2016-02-29')).toThrow(RangeError);
  expect(clockFor('protection-order-decision', '2016-03-01')).toMatchObject({ hours: 72 });
});

/** Counted by hand on the calendars of the notices 国办发明电〔2023〕7号, 〔2024〕12号 and 〔2025〕7号. */
const byHand: [ClockCode, string, string][] = [
  // Hours run through the night, the weekend, the holiday and midnight of the year.
  ['request-danger', '2026-11-27T23:30:00+08:00', '2026-11-28T01:30:00+08:00'],
  ['request-urgent', '2026-10-01T08:00:00+08:00', '2026-10-02T08:00:00+08:00'],
  ['request-danger', '2026-12-31T23:00:00+08:00', '2027-01-01T01:00:00+08:00'],
  ['protection-order-decision', '2024-02-27T10:00:00+08:00', '2024-03-01T10:00:00+08:00'],
  ['protection-order-urgent-decision', '2026-02-16T22:00:00+08:00', '2026-02-17T22:00:00+08:00'],
  ['mediation-protection-request', '2026-11-27T17:00:00+08:00', '2026-11-29T17:00:00+08:00'],
  // Seven working days: a plain fortnight, a Friday, a Saturday.
  ['request-ordinary', '2026-11-02T09:00:00+08:00', end('2026-11-11')],
  ['request-ordinary', '2026-11-27T16:00:00+08:00', end('2026-12-08')],
  ['request-ordinary', '2026-11-28T16:00:00+08:00', end('2026-12-08')],
  // Spring Festival 2024: off from the 10th to the 17th of February, Sunday the 18th is worked.
  ['request-ordinary', '2024-02-08T10:00:00+08:00', end('2024-02-23')],
  // 2025: Sunday 26 January and Saturday 8 February are worked, 28 January to 4 February is off.
  ['request-ordinary', '2025-01-24T10:00:00+08:00', end('2025-02-10')],
  // 2026: Saturday 14 February is worked, the 15th to the 23rd is off, Saturday the 28th is worked.
  ['request-ordinary', '2026-02-12T10:00:00+08:00', end('2026-02-28')],
  ['request-complex', '2026-02-12T10:00:00+08:00', end('2026-03-11')],
  // National Day 2026: Sunday 20 September and Saturday 10 October are worked, 25 to 27 September and 1 to 7 October off.
  ['request-ordinary', '2026-09-18T10:00:00+08:00', end('2026-09-29')],
  ['request-ordinary', '2026-09-30T10:00:00+08:00', end('2026-10-15')],
  ['request-complex', '2026-09-18T10:00:00+08:00', end('2026-10-15')],
  // National Day with Mid-Autumn 2025: 1 to 8 October off, Saturday the 11th is worked.
  ['request-ordinary', '2025-09-26T10:00:00+08:00', end('2025-10-13')],
  // Labour Day 2024: Sunday 28 April and Saturday 11 May are worked, 1 to 5 May off.
  ['request-ordinary', '2024-04-26T10:00:00+08:00', end('2024-05-09')],
  // Days: a holiday moves the end only where the law of procedure says so.
  ['mediation-confirmation', '2026-09-01T10:00:00+08:00', end('2026-10-08')],
  ['mediation-confirmation', '2026-11-02T10:00:00+08:00', end('2026-12-02')],
  ['mediation-confirmation', '2024-01-11T10:00:00+08:00', end('2024-02-18')],
  ['protection-order-review', '2026-09-29T10:00:00+08:00', end('2026-10-08')],
  ['protection-order-review', '2026-11-23T10:00:00+08:00', end('2026-11-30')],
  ['legal-aid-decision', '2026-09-28T10:00:00+08:00', end('2026-10-05')],
  ['legal-aid-lawyer', '2026-11-27T10:00:00+08:00', end('2026-11-30')],
  ['mediation-entrusted', '2024-01-31T10:00:00+08:00', end('2024-03-01')],
  ['mediation-entrusted-extension', '2024-03-01T10:00:00+08:00', end('2024-03-31')],
  ['mediation-papers-back', '2026-12-29T10:00:00+08:00', end('2027-01-03')],
  ['follow-up-first', '2026-11-27T10:00:00+08:00', end('2026-12-04')],
  ['follow-up-second', '2026-11-27T10:00:00+08:00', end('2026-12-27')],
  ['follow-up-third', '2026-11-27T10:00:00+08:00', end('2027-02-25')],
  ['petition-notice', '2026-11-27T10:00:00+08:00', end('2026-12-12')],
  ['petition-end', '2026-11-27T10:00:00+08:00', end('2027-01-26')],
  ['petition-extension', '2027-01-26T10:00:00+08:00', end('2027-02-25')],
  // Six months: plain, to a shorter month, to a leap day, across a year.
  ['protection-order-validity', '2026-01-10T10:00:00+08:00', end('2026-07-10')],
  ['protection-order-validity', '2026-03-31T10:00:00+08:00', end('2026-09-30')],
  ['protection-order-validity', '2026-08-31T10:00:00+08:00', end('2027-02-28')],
  ['protection-order-validity', '2023-08-31T10:00:00+08:00', end('2024-02-29')],
  ['protection-order-validity', '2024-08-29T10:00:00+08:00', end('2025-02-28')],
  ['protection-order-validity', '2026-01-31T10:00:00+08:00', end('2026-07-31')],
  ['protection-order-validity', '2026-12-01T00:30:00+08:00', end('2027-06-01')],
  // A day is Shanghai's: eleven at night in UTC is already the next one.
  ['follow-up-first', '2026-11-26T23:00:00Z', end('2026-12-04')],
  ['follow-up-first', '2026-11-26T15:59:59Z', end('2026-12-03')],
];

test.each(byHand)('%s from %s runs out at %s', (code, from, ends) => {
  expect(due(code, from)).toBe(ends);
});

test('an end in days is the last second of its day, and one that may move is a working day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2022-08-01'), max: new Date('2040-12-31'), noInvalidDate: true }),
      fc.constantFrom(...clockCodes),
      (from, code) => {
        const clock = clockFor(code, dayOf(from));
        const ends = dueAt(clock, from);
        expect(ends.getTime()).toBeGreaterThan(from.getTime());
        if (!('hours' in clock)) expect(clockOf(ends)).toBe('23:59');
        if (clock.endsOnAWorkingDay) expect(isWorkingDay(dayOf(ends))).toBe(true);
      },
    ),
  );
});

test('before the last day of a protection order she is reminded a month, a fortnight and a week ahead', () => {
  const order = clockFor('protection-order-validity', '2026-08-31');
  const ends = dueAt(order, new Date('2026-08-31T02:00:00Z'));
  expect(remindersOf(order, ends)).toEqual(['2027-01-29', '2027-02-14', '2027-02-21']);
  const review = clockFor('protection-order-review', '2026-08-31');
  expect(remindersOf(review, ends)).toEqual([]);
});

test('an end in a year whose days off are not announced yet is called provisional', () => {
  const ordinary = clockFor('request-ordinary', '2026-12-01');
  expect(isProvisional(ordinary, new Date('2026-12-18T02:00:00Z'))).toBe(false);
  expect(isProvisional(ordinary, new Date('2026-12-28T02:00:00Z'))).toBe(true);
  const days = clockFor('legal-aid-decision', '2026-12-01');
  expect(isProvisional(days, new Date('2026-12-28T02:00:00Z'))).toBe(false);
});

test('a month later is the same day, or the last where there is none', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2026-12-31', 6)).toBe('2027-06-30');
  expect(addMonths('2026-11-15', 14)).toBe('2028-01-15');
});
