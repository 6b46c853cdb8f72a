import type { Ctx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { countLargestWaiting, lockThing } from './claim-queries.ts';
import { passOn, type MovedUp } from './pass-on.ts';

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
  if (capacity < thing.taken) throw ruleBroken('fewer-than-taken');
  if (capacity < (await countLargestWaiting(ctx.db, thingId))) throw ruleBroken('fewer-than-a-party');
  return passOn(ctx, thing, [{ kind: 'resized', claim: null, actorId: by, capacity }]);
}
