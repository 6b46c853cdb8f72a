import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../shared/dates.ts';
import { heldUntil, isMissed, isNearTheStart, isSpared, type PlaceOfHers } from './missed-place.ts';

const setAt = new Date('2026-10-01T00:00:00Z');
const placedAt = new Date('2026-10-08T02:00:00Z');
const later = (days: number) => new Date(placedAt.getTime() + days * 86_400_000);

/** A place of her own at a roll that was kept and closed, to which she did not come. */
const missed: PlaceOfHers = {
  ...{ title: '包饺子', spared: false, forElders: false },
  ...{ endsAt: later(2), placedAt, confirmedAt: placedAt, withdrawnAt: null, cancelledAt: null },
  ...{ closedAt: later(3), byHerself: true, elders: 0, isElder: false },
  ...{ came: false, rollKept: true, moved: false, excused: false },
};

test('a place is missed where the roll was kept and closed, and she neither came nor said so', () => {
  expect(isMissed(missed, { setAt })).toBe(true);
});

const never: Record<string, Partial<PlaceOfHers>> = {
  'she came': { came: true },
  'she gave it back': { withdrawnAt: later(1) },
  'she was ill or had something to do': { excused: true },
  'an elder came along': { elders: 1 },
  'she is an elder herself': { isElder: true },
  'it was taken by or for somebody else': { byHerself: false },
  'she was in the queue and it came late': { confirmedAt: later(1) },
  'she only waited': { confirmedAt: null },
  'it was moved after she had signed up': { moved: true },
  'it was cancelled': { cancelledAt: later(1) },
  'the host has not closed it': { closedAt: null },
  'nobody was noted by name there': { rollKept: false },
  'people come for help, says the host': { spared: true },
  'people come for help, says its name': { title: '法律咨询' },
  'it is for elders': { forElders: true },
  'she signed up before the rule stood': { placedAt: new Date(setAt.getTime() - 1) },
};

test.each(Object.keys(never))('nothing is counted where %s', (why) => {
  expect(isMissed({ ...missed, ...never[why] }, { setAt })).toBe(false);
});

test('help is known by its name, in Chinese of both letters and in English', () => {
  for (const title of ['心理咨询', '婚姻辅导', '義診', '免费法律帮助', 'Legal advice']) {
    expect(isSpared({ title, spared: false, forElders: false })).toBe(true);
  }
  for (const title of ['包饺子', '广场舞', '剪纸']) {
    expect(isSpared({ title, spared: false, forElders: false })).toBe(false);
  }
});

test('from a day before the start she signs up as ever', () => {
  const start = new Date('2026-12-22T06:00:00Z');
  expect(isNearTheStart(start, new Date('2026-12-21T06:00:00Z'))).toBe(true);
  expect(isNearTheStart(start, new Date('2026-12-21T05:59:59Z'))).toBe(false);
});

describe('until when she waits', () => {
  const today = '2026-12-20';
  const rule = fc.record({
    times: fc.integer({ min: 2, max: 5 }),
    withinDays: fc.integer({ min: 30, max: 180 }),
    forDays: fc.integer({ min: 7, max: 30 }),
  });
  const day = fc.nat(400).map((ago) => addDays(today, -ago));
  const days = fc.array(day, { maxLength: 8 });

  test('twice within sixty days is two weeks from the second, to the day', () => {
    const twice = { times: 2, withinDays: 60, forDays: 14 };
    expect(heldUntil(twice, ['2026-12-10'], today)).toBeNull();
    expect(heldUntil(twice, ['2026-12-10', '2026-12-01'], today)).toBe('2026-12-24');
    expect(heldUntil(twice, ['2026-12-10', '2026-12-01'], '2026-12-24')).toBe('2026-12-24');
    expect(heldUntil(twice, ['2026-12-10', '2026-12-01'], '2026-12-25')).toBeNull();
    expect(heldUntil(twice, ['2026-12-10', '2026-10-12'], today)).toBeNull();
  });

  test('never with fewer than so many within so many days, and never longer than the rule says', () => {
    fc.assert(
      fc.property(rule, days, (rule, days) => {
        const until = heldUntil(rule, days, today);
        const recent = days.filter((day) => addDays(day, rule.withinDays) >= today);
        if (until === null) return;
        expect(recent.length).toBeGreaterThanOrEqual(rule.times);
        expect(until >= today).toBe(true);
        expect(until <= addDays([...days].sort().at(-1) ?? '', rule.forDays)).toBe(true);
      }),
    );
  });

  test('an excuse never makes it longer, a milder rule neither, and the order is all one', () => {
    fc.assert(
      fc.property(rule, days, fc.nat(7), (rule, days, nth) => {
        const until = heldUntil(rule, days, today) ?? '';
        const excused = days.filter((_, at) => at !== nth);
        expect((heldUntil(rule, excused, today) ?? '') <= until).toBe(true);
        const milder = { ...rule, times: rule.times + 1, withinDays: rule.withinDays - 1 };
        expect((heldUntil(milder, days, today) ?? '') <= until).toBe(true);
        expect(heldUntil(rule, days.toReversed(), today) ?? '').toBe(until);
      }),
    );
  });

  test('it ends by itself, and nothing but a new absence begins it again', () => {
    fc.assert(
      fc.property(rule, days, fc.integer({ min: 1, max: 60 }), (rule, days, further) => {
        const until = heldUntil(rule, days, today);
        const afterwards = heldUntil(rule, days, addDays(today, further));
        if (until === null) expect(afterwards).toBeNull();
        else expect(afterwards).toBe(addDays(today, further) <= until ? until : null);
      }),
    );
  });
});
