import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellNumberOf, isId, leastIdOf, makeId } from './ids.ts';

const instant = fc.date({ min: new Date(0), max: new Date(2 ** 48 - 1), noInvalidDate: true });
const cell = fc.nat(4095);

test('an id is a UUIDv7 that tells its instant and its cell', () => {
  fc.assert(
    fc.property(instant, cell, (at, number) => {
      const id = makeId(number, at);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(isId(id)).toBe(true);
      expect(cellNumberOf(id)).toBe(number);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime());
    }),
  );
});

test('the ids of one cell sort as text in the order of their milliseconds', () => {
  fc.assert(
    fc.property(instant, instant, cell, (one, other, number) => {
      fc.pre(one.getTime() !== other.getTime());
      expect(makeId(number, one) < makeId(number, other)).toBe(one < other);
    }),
  );
});

test('thousands of ids of one millisecond all differ', () => {
  const at = new Date('2026-12-20T02:00:00Z');
  expect(new Set(Array.from({ length: 5000 }, () => makeId(1, at))).size).toBe(5000);
});

test('chance alone decides the last 62 bits', () => {
  const at = new Date('2026-12-20T02:00:00Z');
  const most = makeId(1, at, () => 'ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(most).toBe('01a2912d-6100-7001-bfff-ffffffffffff');
  expect(makeId(4095, at) > leastIdOf(at)).toBe(true);
  expect(leastIdOf(at)).toBe('01a2912d-6100-7000-8000-000000000000');
});

test.each([
  '',
  'no-id',
  '019b39b3-c700-4001-8000-000000000000',
  '019B39B3-C700-7001-8000-000000000000',
  '019b39b3-c700-7001-c000-000000000000',
  '019b39b3-c700-7001-8000-000000000000\n',
  ' 019b39b3-c700-7001-8000-000000000000',
  '019b39b3c70070018000000000000000',
])('this is no id of ours: %j', (text) => {
  expect(isId(text)).toBe(false);
  expect(cellNumberOf(text)).toBeUndefined();
});
