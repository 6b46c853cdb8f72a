import type { Ctx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { countLargestWaiting, lockThing, type LockedThing } from './claim-queries.ts';
import { isByTheHour } from './claim-event.ts';
import { passOn, type MovedUp } from './pass-on.ts';
import { countSlotsNeeded } from './slots/slot-queries.ts';

/** What fewer units must still hold: what is taken, and the largest that waits. Of hours only those that are not over count. */
const needOf = async (ctx: Ctx, thing: LockedThing) =>
  isByTheHour(thing)
    ? countSlotsNeeded(ctx.db, thing.id, ctx.now)
    : { taken: thing.taken, party: await countLargestWaiting(ctx.db, thing.id) };

/**
 * More units, or fewer. Nobody loses what she has been given or offered, and nobody is left waiting for more than
 * there is: RuleBroken `fewer-than-taken`, `fewer-than-a-party`. More units go to the next in line; returns who moved
 * up, null where it is the same number. Runs as the system inside the verb's transaction, on the word of `by`. NotFound; RuleBroken `claims-closed`.
 */
export async function resizeThing(
  ctx: Ctx,
  { thingId, capacity, by }: { thingId: string; capacity: number; by: string },
): Promise<MovedUp[] | null> {
  const thing = await lockThing(ctx.db, thingId);
  if (!thing) throw notFound();
  if (thing.closed_at) throw ruleBroken('claims-closed');
  if (capacity === thing.capacity) return null;
  const { taken, party } = await needOf(ctx, thing);
  if (capacity < taken) throw ruleBroken('fewer-than-taken');
  if (capacity < party) throw ruleBroken('fewer-than-a-party');
  return passOn(ctx, thing, [{ kind: 'resized', claim: null, actorId: by, capacity }]);
}
