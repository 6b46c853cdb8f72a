import { expect, test } from 'vitest';
import { drawBytes } from './draw-bytes.ts';

test('no two draws share a byte, whatever their lengths, and each is its own memory', () => {
  const draws = Array.from({ length: 3000 }, (_, nth) => drawBytes(12 + (nth % 3) * 10));
  expect(draws.map(({ length }) => length).slice(0, 3)).toEqual([12, 22, 32]);
  expect(new Set(draws.map((draw) => draw.toString('hex'))).size).toBe(draws.length);
  const [first, second] = draws;
  const before = second?.toString('hex');
  first?.fill(0);
  expect(second?.toString('hex')).toBe(before);
  expect(draws.some((draw) => draw.every((byte) => byte === 0) && draw !== first)).toBe(false);
});
