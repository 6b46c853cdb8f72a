import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWalkingOrder, lengthOf } from '../../public/walking.js';

const spot = fc.record({
  lat: fc.double({ min: 36, max: 36.6, noNaN: true }),
  lng: fc.double({ min: 120, max: 121, noNaN: true }),
});

test('a walk leaves nobody out, takes nobody twice and is never longer than the list as it stood', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 12 }), fc.option(spot, { nil: undefined }), (spots, from) => {
      const way = inWalkingOrder(spots, from);
      expect(new Set(way)).toEqual(new Set(spots));
      expect(way).toHaveLength(spots.length);
      const start = from ? [from] : spots.slice(0, 1);
      const rest = (list: typeof spots) => [...start, ...list.slice(from ? 0 : 1)];
      expect(lengthOf(rest(way))).toBeLessThanOrEqual(lengthOf(rest(spots)) + 1e-9);
    }),
  );
});

test('villages along one road are walked along it, from where she stands', () => {
  const [a, b, c, d] = [0.1, 0.2, 0.3, 0.4].map((lng) => ({ lat: 36, lng: 120 + lng }));
  if (!a || !b || !c || !d) throw new Error('four villages');
  expect(inWalkingOrder([c, a, d, b], { lat: 36, lng: 120 })).toEqual([a, b, c, d]);
  expect(inWalkingOrder([c, a, d, b], { lat: 36, lng: 121 })).toEqual([d, c, b, a]);
  expect(inWalkingOrder([a, c, d, b])).toEqual([a, b, c, d]);
  expect(inWalkingOrder([])).toEqual([]);
});
