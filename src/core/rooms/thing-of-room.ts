import { openSlots } from '../claims/slots/open-slots.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { findThingOfRoom, insertRoomThing, lockPlace } from './room-queries.ts';

const longestMinutes = 720;

/**
 * The thing by which a room is taken by the hour, opened where nobody has taken it so far. Runs as the system inside a verb's
 * transaction; the place's row is locked. NotFound `place-not-found` where it or its home has closed.
 */
export async function thingOfRoom(
  ctx: Ctx,
  placeId: string,
): Promise<{ thingId: string; homeId: string; name: string }> {
  const place = await lockPlace(ctx.db, placeId);
  if (!place) throw notFound('place-not-found');
  const { home_id: homeId, name } = place;
  const known = await findThingOfRoom(ctx.db, placeId);
  if (known !== undefined) return { thingId: known, homeId, name };
  const one = { homeId, capacity: 1, longestMinutes, setupMinutes: 0, bookable: null };
  const thingId = await openSlots(ctx, one);
  await insertRoomThing(ctx, { placeId, thingId });
  return { thingId, homeId, name };
}
