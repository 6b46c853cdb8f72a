import { listPlaces } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';

const daysAheadAtMost = 3 * 366;

/** Throws Invalid `in-the-past`, `too-far-ahead` where an activity cannot begin then. */
export function checkStart(startsAt: Date, now: Date): void {
  const aheadMs = startsAt.getTime() - now.getTime();
  if (aheadMs <= 0) throw invalid([{ path: 'startsAt', code: 'in-the-past' }]);
  if (aheadMs > daysAheadAtMost * 86_400_000) throw invalid([{ path: 'startsAt', code: 'too-far-ahead' }]);
}

/** What the home calls this room of hers; null where none is named. Throws Invalid `place-not-here`. */
export async function placeNameAt(
  ctx: Ctx,
  { homeId, placeId }: { homeId: string; placeId: string | null },
): Promise<string | null> {
  if (placeId === null) return null;
  const place = (await listPlaces(ctx.db, homeId)).find((place) => place.id === placeId);
  if (!place) throw invalid([{ path: 'placeId', code: 'place-not-here' }]);
  return place.name;
}
