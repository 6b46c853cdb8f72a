import type { Ctx } from '../shared/ctx.ts';
import { systemActorId } from '../shared/transaction.ts';
import { headAfter, isByTheHour, type Head, type Step } from './claim-event.ts';
import { listWaiting, markConfirmed, markOffered, type LockedThing } from './claim-queries.ts';
import { nextInLine } from './next-in-line.ts';
import { offerEndsAt } from './offer-ends-at.ts';
import { passOnSlots } from './slots/pass-on-slots.ts';
import { writeSteps } from './write-steps.ts';

/** A claim whose turn has come; asked for her word until `offeredUntil`, or given its units where it is null. */
export type MovedUp = { id: string; offeredUntil: Date | null };

/**
 * Writes what happened to a thing under its lock, and hands what is free after it to the next in line: offered while
 * there is time to ask, given at once where there is none. The events stand before the claims that rest on them.
 */
export async function passOn(ctx: Ctx, thing: LockedThing, happened: readonly Step[]): Promise<MovedUp[]> {
  if (isByTheHour(thing)) return passOnSlots(ctx, thing, happened);
  const { capacity, taken } = happened.reduce<Head>(headAfter, thing);
  const isOpen = thing.closed_at === null && thing.closes_at > ctx.now;
  const queue = isOpen ? await listWaiting(ctx.db, thing.id, capacity - taken + 1) : [];
  const moving = nextInLine(capacity - taken, queue);
  const offeredUntil = offerEndsAt(ctx.now, thing.begins_at);
  const kind = offeredUntil ? 'offered' : 'promoted';
  await writeSteps(ctx, thing, [
    ...happened,
    ...moving.map((claim) => ({ kind, claim, actorId: systemActorId }) as const),
  ]);
  const ids = moving.map(({ id }) => id);
  if (ids.length > 0) {
    await (offeredUntil ? markOffered(ctx, ids, offeredUntil) : markConfirmed(ctx, ids));
  }
  return ids.map((id) => ({ id, offeredUntil }));
}
