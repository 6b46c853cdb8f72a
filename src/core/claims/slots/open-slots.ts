import type { Ctx } from '../../shared/ctx.ts';
import { openThing } from '../open-thing.ts';
import { timesText, type Stretch } from './slot.ts';

/**
 * Puts up a thing that is taken by the hour: a room, a counsellor's time, three projectors. `capacity` of it can be had at
 * any instant, for at most `longestMinutes`; `setupMinutes` stand between two who have the same unit; `bookable` are
 * the times in which it can be had, null for any.
 */
export async function openSlots(
  ctx: Ctx,
  thing: { homeId: string; capacity: number } & {
    longestMinutes: number;
    setupMinutes: number;
    bookable: readonly Stretch[] | null;
  },
): Promise<string> {
  const { homeId, capacity } = thing;
  // As a thing of seats it is closed from the first instant on, so that no statement about seats takes it.
  const times = { beginsAt: null, closesAt: ctx.now };
  const id = await openThing(ctx, { kind: 'slots', homeId, capacity, ...times });
  await ctx.db
    .insertInto('slot_things')
    .values({
      thing_id: id,
      opened_capacity: capacity,
      longest_minutes: thing.longestMinutes,
      setup_minutes: thing.setupMinutes,
      bookable: timesText(thing.bookable),
    })
    .execute();
  return id;
}
