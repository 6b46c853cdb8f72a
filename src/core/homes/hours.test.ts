import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, minuteOfWeek } from '../shared/dates.ts';
import { hoursOf, openMinutes, readOpenMinutes, type Hours, type OpeningHours, type Span } from './hours.ts';
import { openingAt } from './hours/opening-at.ts';

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Hours as a home writes them: apart from each other, in order, each within its day. */
const week: fc.Arbitrary<OpeningHours> = fc
  .uniqueArray(fc.nat(7 * 48), { maxLength: 16 })
  .map((marks) => marks.sort((a, b) => a - b))
  .map((marks) => {
    const hours: OpeningHours = [];
    for (let at = 0; at + 1 < marks.length; at += 2) {
      const [from = 0, to = 0] = [marks[at], marks[at + 1]];
      const day = Math.floor(from / 48);
      const end = Math.min(to, (day + 1) * 48);
      hours.push({ weekday: day + 1, opens: clock((from % 48) * 30), closes: clock((end - day * 48) * 30) });
    }
    return hours;
  });

/** Monday 2026-12-21, 00:00 in Shanghai, and the minutes of the week after it. */
const monday = Date.parse('2026-12-21T00:00:00+08:00');
const minute = fc.nat(10_079);
const instantAt = (minute: number) => new Date(monday + minute * 60_000 + 59_999);

const isOpen = (spans: readonly Span[], minute: number) =>
  spans.some(({ from, to }) => from <= minute % 10_080 && minute % 10_080 < to);

/** Hours that are every week's, with no day changed. */
const always = (weekly: readonly Span[]): Hours => ({
  weekly,
  instead: [],
  extra: [],
  keepsFestivals: false,
});

describe('the hours of a home', () => {
  test('are the same after they were stored and read', () => {
    fc.assert(
      fc.property(week, (hours) => {
        expect(hoursOf(readOpenMinutes(openMinutes(hours)))).toEqual(hours);
      }),
    );
  });

  test('show a span over midnight on each day that it touches', () => {
    expect(hoursOf([{ from: 1380, to: 1500 }])).toEqual([
      { weekday: 1, opens: '23:00', closes: '24:00' },
      { weekday: 2, opens: '00:00', closes: '01:00' },
    ]);
  });

  test('run past midnight where they close before they open, also from Sunday into Monday', () => {
    expect(openMinutes([{ weekday: 1, opens: '22:00', closes: '02:00' }])).toBe('{[1320,1560)}');
    expect(openMinutes([{ weekday: 7, opens: '22:00', closes: '02:00' }])).toBe('{[0,120),[9960,10080)}');
  });

  test('count the minutes of the week from Monday 00:00 in Shanghai', () => {
    fc.assert(
      fc.property(minute, (at) => {
        expect(minuteOfWeek(instantAt(at))).toBe(at);
      }),
    );
    expect(minuteOfWeek(new Date('2026-12-20T15:59:59Z'))).toBe(10_079);
  });
});

describe('the opening at an instant', () => {
  test('says open exactly in the open minutes, and until when', () => {
    fc.assert(
      fc.property(week, minute, (hours, at) => {
        const spans = readOpenMinutes(openMinutes(hours));
        const opening = openingAt(always(spans), instantAt(at));
        expect(opening.open).toBe(isOpen(spans, at));
        if (!opening.open) return;
        let closing = at + 1;
        while (isOpen(spans, closing) && closing < at + 2880) closing += 1;
        const midnight = Math.ceil((at + 1) / 1440) * 1440;
        const said = closing >= midnight + 1440 ? midnight : closing;
        expect(opening.closesAt).toBe(said === midnight ? '24:00' : clock(said % 1440));
      }),
      { numRuns: 1000 },
    );
  });

  test('names the next minute at which it opens, found by walking on minute by minute', () => {
    fc.assert(
      fc.property(week, minute, (hours, at) => {
        const spans = readOpenMinutes(openMinutes(hours));
        const opening = openingAt(always(spans), instantAt(at));
        if (opening.open) return;
        let next = at + 1;
        while (next <= at + 10_080 && !isOpen(spans, next)) next += 1;
        const expected = isOpen(spans, next)
          ? {
              weekday: Math.floor((next % 10_080) / 1440) + 1,
              time: clock(next % 1440),
              inDays: Math.floor(next / 1440) - Math.floor(at / 1440),
              day: addDays('2026-12-21', Math.floor(next / 1440)),
            }
          : null;
        expect(opening.opensAt).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('knows a home that never opens', () => {
    expect(openingAt(always([]), instantAt(0))).toEqual({ open: false, opensAt: null });
  });
});
