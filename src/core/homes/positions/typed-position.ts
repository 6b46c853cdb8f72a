import type { LatLng } from '../position.ts';
import type { MapGrid } from './map-grids.ts';

/** `grid`: whose map wrote it, where the text itself tells; null where only she can know. */
export type TypedPosition = LatLng & { grid: MapGrid | null };

/** 'link-without-position': a short link, whose position stands on the provider's server alone. */
export type UnreadPosition = 'link-without-position' | 'position-unread';

/** Latitudes and longitudes of China never overlap, so it does not matter which of the two comes first. */
const isLat = (degrees: number) => degrees >= 3 && degrees <= 54;
const isLng = (degrees: number) => degrees >= 73 && degrees <= 135;

function pairOf([one = Number.NaN, other = Number.NaN]: readonly number[]): LatLng | undefined {
  if (isLat(one) && isLng(other)) return { lat: one, lng: other };
  return isLng(one) && isLat(other) ? { lat: other, lng: one } : undefined;
}

type Site = { host: RegExp; grid: MapGrid; unless?: readonly [said: RegExp, grid: MapGrid][] };

/** A link may say itself on which grid it writes. */
const sites: readonly Site[] = [
  { host: /(^|\.)amap\.com$/, grid: 'gcj02', unless: [[/coordinate=wgs84/i, 'wgs84']] },
  { host: /(^|\.)map\.qq\.com$/, grid: 'gcj02' },
  {
    host: /(^|\.)map\.baidu\.com$/,
    grid: 'bd09',
    unless: [
      [/coord_type=gcj02/i, 'gcj02'],
      [/coord_type=wgs84/i, 'wgs84'],
    ],
  },
  { host: /(^|\.)tianditu\.(gov\.)?cn$/, grid: 'wgs84' },
];

const numbersIn = (text: string, shape: RegExp) => (text.match(shape) ?? []).map(Number);

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function readLink(text: string): TypedPosition | UnreadPosition {
  const url = URL.parse(/https?:\/\/[^\s\u3000-\u9fff\uff00-\uffef]+/i.exec(text)?.[0] ?? '');
  const site = sites.find(({ host }) => host.test(url?.hostname ?? ''));
  const written = decoded(url?.href ?? '');
  const numbers = numbersIn(written, /(?<![\d.])\d{1,3}\.\d{3,}/g);
  const pair = numbers.map((_, at) => pairOf(numbers.slice(at, at + 2))).find((pair) => pair !== undefined);
  if (!pair) return 'link-without-position';
  const said = site?.unless?.find(([says]) => says.test(written))?.[1];
  return { ...pair, grid: said ?? site?.grid ?? null };
}

/** What an office types or pastes: two numbers in either order, as a map writes them, or the link that a map shares. */
export function readTypedPosition(text: string): TypedPosition | UnreadPosition {
  if (/https?:\/\//i.test(text)) return readLink(text);
  const numbers = numbersIn(text, /\d+(\.\d+)?/g);
  const pair = numbers.length === 2 ? pairOf(numbers) : undefined;
  // Minutes and seconds would be read as degrees.
  return pair && !/[-'"′″’”分秒]/.test(text) ? { ...pair, grid: null } : 'position-unread';
}
