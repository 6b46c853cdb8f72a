import type { LatLng } from '../../core/homes/position.ts';
import { writtenOnGrid } from '../../core/homes/positions/map-grids.ts';
import type { MapProvider } from './map-source.ts';

/** Where a place lies on a provider's pictures. 天地图 draws by CGCS2000, which is WGS-84 to less than a metre; 高德 draws by GCJ-02. */
export const pointOnMap = (point: LatLng, provider: MapProvider): LatLng =>
  writtenOnGrid(point, provider === 'tianditu' ? 'wgs84' : 'gcj02');
