import type { MapSource } from '../../platform/maps/map-source.ts';
import { pointOnMap } from '../../platform/maps/point-on-map.ts';

export type MapView = {
  provider: MapSource['provider'];
  layers: string[];
  approval: string;
  points: { lat: number; lng: number; name: string; href: string | null }[];
};

type Spot = { id: string; name: string; location: { lat: number; lng: number } };

/** Homes as they lie on the configured map; null where none is configured, or nothing is to be shown. */
export function mapOf(map: MapSource | null, homes: readonly Spot[]): MapView | null {
  if (map === null || homes.length === 0) return null;
  const { provider, layers, approval } = map;
  const points = homes.map(({ id, name, location }) => ({
    ...pointOnMap(location, provider),
    name,
    href: homes.length > 1 ? `/homes/${id}` : null,
  }));
  return { provider, layers, approval, points };
}
