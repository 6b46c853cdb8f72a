import { expect, test } from 'vitest';
import type { ReachOfPlace } from '../../../core/reach/show-reach.ts';
import { drawnPlaces, height, width } from './drawn-places.ts';

const place = (
  code: string,
  [lat, lng]: [number, number],
  more: Partial<ReachOfPlace> = {},
): ReachOfPlace => ({
  ...{ code, name: `村${code}`, villages: 1, inTouch: 0, links: 0, lapsed: 0, executives: 0, below: 0 },
  ...{ households: 0, served: 0, location: { lat, lng } },
  ...more,
});
const draw = (...places: ReachOfPlace[]) => drawnPlaces(places, (name) => name);

test('north is above and east is right, and all of it lies on the sheet', () => {
  const [south, north, east] = draw(
    place('1', [36.1, 120.1]),
    place('2', [36.9, 120.1]),
    place('3', [36.5, 120.9]),
  );
  expect(north?.y).toBeLessThan(south?.y ?? 0);
  expect(east?.x).toBeGreaterThan(north?.x ?? width);
  for (const one of [south, north, east]) {
    expect(one?.x).toBeGreaterThan(0);
    expect(one?.x).toBeLessThan(width);
    expect(one?.y).toBeLessThan(height);
  }
});

test('a dot is full where every village of it is in touch, and nothing else is', () => {
  const dots = draw(
    place('1', [36, 120], { villages: 3, inTouch: 3 }),
    place('2', [36.1, 120], { villages: 3, inTouch: 2 }),
    place('3', [36.2, 120], { villages: 0, inTouch: 0 }),
  );
  expect(dots.map(({ isFull }) => isFull)).toEqual([true, false, false]);
});

test('no name lies upon another, and one place without a point is left out', () => {
  const crowd = Array.from({ length: 12 }, (_, nth) => place(String(nth), [36 + nth / 10_000, 120]));
  const drawn = draw(...crowd, place('far', [37, 121]), place('nowhere', [0, 0], { location: null }));
  expect(drawn).toHaveLength(13);
  const labels = drawn.flatMap(({ label, name }) => (label ? [{ ...label, name }] : []));
  expect(labels.length).toBeGreaterThan(1);
  expect(labels.length).toBeLessThan(13);
  const lines = labels.map(({ y }) => y).toSorted((a, b) => a - b);
  for (const [nth, y] of lines.entries()) if (nth > 0) expect(y - (lines[nth - 1] ?? 0)).toBeGreaterThan(11);
  expect(draw(place('nowhere', [0, 0], { location: null }))).toEqual([]);
});
