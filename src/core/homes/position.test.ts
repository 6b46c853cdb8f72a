import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metersBetween } from '../../../tests/support/meters-between.ts';
import { metersOfChord, unitVector, type LatLng } from './position.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

const vectorOf = (at: LatLng) => unitVector(at).slice(1, -1).split(',').map(Number);

const chordBetween = (a: LatLng, b: LatLng) => {
  const [from, to] = [vectorOf(a), vectorOf(b)];
  return Math.hypot(...from.map((part, axis) => part - (to[axis] ?? Number.NaN)));
};

test('every point of the earth lies on the unit sphere', () => {
  fc.assert(
    fc.property(point, (at) => {
      expect(Math.hypot(...vectorOf(at))).toBeCloseTo(1, 12);
    }),
  );
});

test('the chord between two points gives the same metres as the haversine formula', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      // Near the antipode both formulas lose digits.
      fc.pre(metersBetween(a, b) < 19_000_000);
      expect(metersOfChord(chordBetween(a, b))).toBeCloseTo(metersBetween(a, b), 3);
    }),
    { numRuns: 2000 },
  );
});

test('the longest chord is half way round the earth, and a chord rounded above it is too', () => {
  expect(metersOfChord(2)).toBeCloseTo(Math.PI * 6_371_008.8, 3);
  expect(metersOfChord(2.000_000_000_1)).toBe(metersOfChord(2));
  expect(metersOfChord(0)).toBe(0);
});
