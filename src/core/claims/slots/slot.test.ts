import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasBegun, nextSlots, numbersFor, overlap, type OpenSlot } from './slot.ts';

const at = (hours: number) => new Date(hours * 3_600_000);

const waiting = fc
  .array(
    fc.record({
      from: fc.nat(8),
      length: fc.integer({ min: 1, max: 4 }),
      units: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((wishes) =>
    wishes.map(({ from, length, units }, turn): OpenSlot => ({
      ...{ id: String(turn), turn, units, numbers: [] },
      ...{ from: at(from), until: at(from + length) },
    })),
  );
const capacity = fc.integer({ min: 1, max: 4 });

test('nobody is given a minute that somebody before her waits for', () => {
  fc.assert(
    fc.property(capacity, waiting, (capacity, waiting) => {
      const moved = new Set(nextSlots(capacity, { held: [], waiting }).map(({ id }) => id));
      const still = waiting.filter(({ id }) => !moved.has(id));
      for (const slot of waiting.filter(({ id }) => moved.has(id))) {
        expect(still.filter((other) => other.turn < slot.turn && overlap(other, slot))).toEqual([]);
      }
    }),
  );
});

test('one unit is never given to two at an instant, and each is given all that she wants', () => {
  fc.assert(
    fc.property(capacity, waiting, (capacity, waiting) => {
      const moving = nextSlots(capacity, { held: [], waiting });
      for (const [nth, slot] of moving.entries()) {
        expect(slot.numbers).toHaveLength(slot.units);
        expect(slot.numbers.every((number) => number >= 1 && number <= capacity)).toBe(true);
        const others = moving.slice(0, nth).filter((other) => overlap(other, slot));
        expect(
          others.filter((other) => other.numbers.some((number) => slot.numbers.includes(number))),
        ).toEqual([]);
      }
    }),
  );
});

test('a claim keeps one unit to its end: where two would have to change places it waits', () => {
  const held = (id: string, hours: [number, number], number: number): OpenSlot => ({
    ...{ id, turn: 0, units: 1, numbers: [number], from: at(hours[0]), until: at(hours[1]) },
  });
  const inFront = [held('a', [9, 10], 1), held('b', [10, 11], 2)];
  const wish = { units: 1, from: at(9), until: at(11) };
  expect(numbersFor(wish, { capacity: 2, inFront })).toBeNull();
  expect(numbersFor(wish, { capacity: 3, inFront })).toEqual([3]);
  expect(numbersFor({ ...wish, until: at(10) }, { capacity: 2, inFront })).toEqual([2]);
});

test('a time has begun when its first minute is over', () => {
  const from = at(9);
  expect(hasBegun({ from }, new Date(from.getTime() + 59_999))).toBe(false);
  expect(hasBegun({ from }, new Date(from.getTime() + 60_000))).toBe(true);
});
