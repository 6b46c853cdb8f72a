import type { MapGrid } from './map-grids.ts';

/** Where an office has a position from. */
export const positionSources = ['unknown', 'amap', 'baidu', 'gps'] as const;
export type PositionSource = (typeof positionSources)[number];

/** 腾讯 writes as 高德 does. What nobody knows is taken as 天地图 writes it. */
export const gridOf: Record<PositionSource, MapGrid> = {
  unknown: 'wgs84',
  gps: 'wgs84',
  amap: 'gcj02',
  baidu: 'bd09',
};
