import loaded from 'gcoord';
import type { LatLng } from '../position.ts';

/**
 * How a map writes positions. Ours is `wgs84`, which GPS and 天地图 write; 高德 and 腾讯 write GCJ-02, hundreds of metres off, 百度 moves
 * that once more. The two others are known here alone: they come in, and go out to a provider's pictures, and are never kept.
 */
export const mapGrids = ['wgs84', 'gcj02', 'bd09'] as const;
export type MapGrid = (typeof mapGrids)[number];

type Gcoord = {
  transform: (point: [number, number], from: unknown, to: unknown) => [number, number];
  WGS84: unknown;
  GCJ02: unknown;
  BD09: unknown;
};

/** The package's types speak of another shape than Node loads. */
const isGcoord = (value: unknown): value is Gcoord =>
  typeof value === 'object' &&
  value !== null &&
  ['transform', 'WGS84', 'GCJ02', 'BD09'].every((name) => name in value);

function between({ lat, lng }: LatLng, from: MapGrid, to: MapGrid): LatLng {
  if (from === to) return { lat, lng };
  const gcoord: unknown = loaded;
  if (!isGcoord(gcoord)) throw new Error('gcoord is not what we know');
  const grids = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 };
  const [east, north] = gcoord.transform([lng, lat], grids[from], grids[to]);
  return { lat: Number(north.toFixed(6)), lng: Number(east.toFixed(6)) };
}

/** Where it lies, of a position as that map writes it. Outside of China nothing is moved. */
export const readOnGrid = (written: LatLng, grid: MapGrid): LatLng => between(written, grid, 'wgs84');

/** How that map writes where it lies. */
export const writtenOnGrid = (point: LatLng, grid: MapGrid): LatLng => between(point, 'wgs84', grid);
