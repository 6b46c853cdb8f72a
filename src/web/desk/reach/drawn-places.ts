import type { ReachOfPlace } from '../../../core/reach/show-reach.ts';

/** As wide as the smallest phone, so that words are as large there as around it. */
export const [width, height] = [360, 270] as const;
const margin = 28;

export const dot = 5;
const letter = 12;

/** `label`: where its name stands; null where it would lie upon another's. */
export type DrawnPlace = {
  code: string;
  name: string;
  x: number;
  y: number;
  isFull: boolean;
  label: { x: number; y: number } | null;
};

const span = (values: readonly number[]) => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { least, size: most - least || 1 };
};

type Box = { left: number; right: number; top: number; bottom: number };

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const boxOf = ({ x, y }: { x: number; y: number }, name: string): Box => {
  const half = (name.length * letter) / 2;
  return { left: x - half, right: x + half, top: y - letter, bottom: y + 2 };
};

const dotOf = ({ x, y }: { x: number; y: number }): Box => ({
  ...{ left: x - dot, right: x + dot },
  ...{ top: y - dot, bottom: y + dot },
});

type Point = Omit<DrawnPlace, 'label'>;

/** Each name above its dot, else below it, else nowhere: the table beside the map has all of them. */
function labelled(points: readonly Point[]): DrawnPlace[] {
  const taken = points.map(dotOf);
  return points.map((point) => {
    const half = (point.name.length * letter) / 2;
    const x = Math.min(Math.max(point.x, half + 2), width - half - 2);
    const label = [point.y - dot - 4, point.y + dot + letter + 1]
      .map((y) => ({ x, y }))
      .find((place) => !taken.some((box) => overlap(box, boxOf(place, point.name))));
    if (label) taken.push(boxOf(label, point.name));
    return { ...point, label: label ?? null };
  });
}

/** Places with a point, north above; a degree of longitude is as wide there as it is on the ground. */
export function drawnPlaces(places: readonly ReachOfPlace[], nameOf: (name: string) => string): DrawnPlace[] {
  const known = places.flatMap(({ location, ...place }) => (location ? [{ ...place, ...location }] : []));
  if (known.length === 0) return [];
  const squeeze = Math.cos((known.reduce((sum, { lat }) => sum + lat, 0) / known.length) * (Math.PI / 180));
  const [across, up] = [span(known.map(({ lng }) => lng * squeeze)), span(known.map(({ lat }) => lat))];
  const scale = Math.min((width - 2 * margin) / across.size, (height - 2 * margin) / up.size);
  const [left, below] = [(width - scale * across.size) / 2, (height - scale * up.size) / 2];
  const points = known.map(({ code, name, lat, lng, inTouch, villages }) => ({
    ...{ code, name: nameOf(name), isFull: villages > 0 && inTouch === villages },
    x: Math.round(left + scale * (lng * squeeze - across.least)),
    y: Math.round(height - below - scale * (lat - up.least)),
  }));
  return labelled(points);
}
