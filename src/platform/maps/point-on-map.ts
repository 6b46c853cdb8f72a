import loaded from 'gcoord';
import type { MapProvider } from './map-source.ts';

type LatLng = { lat: number; lng: number };

type Gcoord = {
  transform: (point: [number, number], from: unknown, to: unknown) => [number, number];
  WGS84: unknown;
  GCJ02: unknown;
};

/** The package's types speak of another shape than Node loads. */
const isGcoord = (value: unknown): value is Gcoord =>
  typeof value === 'object' && value !== null && 'transform' in value && 'WGS84' in value && 'GCJ02' in value;

/**
 * Where a place lies on a provider's pictures. 天地图 draws by CGCS2000, which is WGS-84 to less than a metre; 高德 draws by
 * GCJ-02, hundreds of metres off. Nothing else of ours ever knows GCJ-02.
 */
export function pointOnMap({ lat, lng }: LatLng, provider: MapProvider): LatLng {
  if (provider === 'tianditu') return { lat, lng };
  const gcoord: unknown = loaded;
  if (!isGcoord(gcoord)) throw new Error('gcoord is not what we know');
  const [east, north] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
  return { lat: Number(north.toFixed(6)), lng: Number(east.toFixed(6)) };
}
