import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextInLine } from './next-in-line.ts';

const queue = fc
  .array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 })
  .map((sizes) => sizes.map((units, nth) => ({ id: String(nth), units })));
const free = fc.nat(30);

const sum = (claims: readonly { units: number }[]) => claims.reduce((total, { units }) => total + units, 0);

test('those who move up are the head of the queue, in its order, each whole', () => {
  fc.assert(
    fc.property(free, queue, (free, queue) => {
      const moving = nextInLine(free, queue);
      expect(moving).toEqual(queue.slice(0, moving.length));
    }),
  );
});

test('they never take more than is free, and one more of them would', () => {
  fc.assert(
    fc.property(free, queue, (free, queue) => {
      const moving = nextInLine(free, queue);
      expect(sum(moving)).toBeLessThanOrEqual(free);
      const next = queue[moving.length];
      if (next) expect(sum(moving) + next.units).toBeGreaterThan(free);
    }),
  );
});

test('where a family at the head does not fit, nobody overtakes it', () => {
  expect(
    nextInLine(2, [
      { id: 'family', units: 3 },
      { id: 'one', units: 1 },
    ]),
  ).toEqual([]);
});
