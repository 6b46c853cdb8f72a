import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAgainAt } from './open-again-at.ts';

const hourMs = 3_600_000;

test('a contact that does not open is tried again after a quarter of an hour at first, and once a day at least', () => {
  const since = new Date('2026-12-20T02:00:00Z');
  expect(openAgainAt(since, since).getTime() - since.getTime()).toBe(hourMs / 4);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 * 24 * 60 }), (minutes) => {
      const now = new Date(since.getTime() + minutes * 60_000);
      const waits = openAgainAt(since, now).getTime() - now.getTime();
      expect(waits).toBeGreaterThanOrEqual(hourMs / 4);
      expect(waits).toBeLessThanOrEqual(24 * hourMs);
    }),
  );
});
