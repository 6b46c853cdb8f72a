import type { Ctx } from '../../shared/ctx.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { lockThing } from '../claim-queries.ts';
import type { MovedUp } from '../pass-on.ts';
import { passOnSlots } from './pass-on-slots.ts';
import type { Stretch } from './slot.ts';
import { setBookable } from './slot-queries.ts';

/**
 * A thing that is taken by the hour can be had at other times: no more during a festival, or next month too. What is
 * claimed stays; the verb gives back what it must, once nothing new can come. Whoever waited for a time that can be had
 * now moves up. Runs as the system inside the verb's transaction. NotFound; RuleBroken `claims-closed`.
 */
export async function changeBookable(
  ctx: Ctx,
  { thingId, bookable }: { thingId: string; bookable: readonly Stretch[] | null },
): Promise<MovedUp[]> {
  const thing = await lockThing(ctx.db, thingId);
  if (!thing) throw notFound();
  if (thing.closed_at) throw ruleBroken('claims-closed');
  await setBookable(ctx.db, thingId, bookable);
  return passOnSlots(ctx, thing, []);
}
