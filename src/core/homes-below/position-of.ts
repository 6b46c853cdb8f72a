import type { Division } from '../divisions/division.ts';
import { listAncestors } from '../divisions/division-queries.ts';
import type { LatLng } from '../homes/position.ts';
import { readOnGrid } from '../homes/positions/map-grids.ts';
import { misreadBy } from '../homes/positions/misread-by.ts';
import { gridOf, type PositionSource } from '../homes/positions/position-sources.ts';
import { readTypedPosition } from '../homes/positions/typed-position.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid, ruleBroken } from '../shared/errors.ts';
import { listPositionsIn } from './home-below-queries.ts';

export type ToldPosition = {
  /** As typed or pasted; empty: where the village lies. */
  position: string;
  positionFrom: PositionSource;
  /** She was asked whether it is 高德's, and it is not. */
  positionStands: boolean;
};

/** Half a degree is fifty kilometres: no home lies so far from its village. */
const farDegrees = 0.5;

const isFar = (one: LatLng, other: LatLng) =>
  Math.max(Math.abs(one.lat - other.lat), Math.abs(one.lng - other.lng)) > farDegrees;

/**
 * Where a new home lies: as typed, else as its village lies, or what lies above it. Invalid where neither can be.
 * RuleBroken `position-like-amap`, a question: it was given as ours and fits clearly better as 高德's.
 */
export async function positionOf(ctx: Ctx, village: Division, told: ToldPosition): Promise<LatLng> {
  const above = await listAncestors(ctx.db, village.code, ctx.now);
  const known = [village, ...above].find(({ location }) => location !== null)?.location;
  if (told.position === '') {
    if (known) return known;
    throw invalid([{ path: 'position', code: 'required' }]);
  }
  const read = readTypedPosition(told.position);
  if (typeof read === 'string') throw invalid([{ path: 'position', code: read }]);
  const grid = read.grid ?? gridOf[told.positionFrom];
  const place = readOnGrid(read, grid);
  if (known && isFar(known, place)) throw invalid([{ path: 'position', code: 'far-from-village' }]);
  if (read.grid === null && grid === 'wgs84' && !told.positionStands) await askWhoseItIs(ctx, village, place);
  return place;
}

async function askWhoseItIs(ctx: Ctx, village: Division, typed: LatLng): Promise<void> {
  const homes = await listPositionsIn(ctx.db, village.code);
  const meters = misreadBy(typed, village.location ? [village.location, ...homes] : homes);
  if (meters === null) return;
  throw ruleBroken('position-like-amap', {
    faults: [{ path: 'position', code: 'like-amap', limit: meters }],
  });
}
