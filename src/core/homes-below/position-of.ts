import type { Division } from '../divisions/division.ts';
import { listAncestors } from '../divisions/division-queries.ts';
import type { LatLng } from '../homes/position.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';

type Typed = { lat: number | null; lng: number | null };

/** Half a degree is fifty kilometres: no home lies so far from its village; two numbers that changed places do. */
const farDegrees = 0.5;

/** Where a new home lies: as typed, else as its village lies, or what lies above it. Invalid where neither can be. */
export async function positionOf(ctx: Ctx, village: Division, { lat, lng }: Typed): Promise<LatLng> {
  const above = await listAncestors(ctx.db, village.code, ctx.now);
  const known = [village, ...above].find(({ location }) => location !== null)?.location;
  if (lat === null || lng === null) {
    if (lat === null && lng === null && known) return known;
    throw invalid([{ path: lat === null ? 'lat' : 'lng', code: 'required' }]);
  }
  const isFar = known && Math.max(Math.abs(known.lat - lat), Math.abs(known.lng - lng)) > farDegrees;
  if (isFar) throw invalid([{ path: 'lat', code: 'far-from-village' }]);
  return { lat, lng };
}
