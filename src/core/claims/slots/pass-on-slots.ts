import type { Ctx } from '../../shared/ctx.ts';
import { systemActorId } from '../../shared/transaction.ts';
import { headAfter, rolesOf, type Head, type Step } from '../claim-event.ts';
import type { LockedThing } from '../claim-queries.ts';
import { offerEndsAt } from '../offer-ends-at.ts';
import { writeSteps } from '../write-steps.ts';
import { hasBegun, nextSlots } from './slot.ts';
import { listOpenSlots, markSlotsEnded, takeSlot } from './slot-queries.ts';

const endedBy = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ kind, claim }) => rolesOf(kind, claim?.id ?? null).ended_claim_id ?? []);

/** Those whose time can be had now, with their numbers and deadlines. */
async function listMoving(ctx: Ctx, thing: LockedThing, { capacity, waiting }: Head) {
  if (thing.closed_at !== null || waiting === 0) return [];
  const slots = await listOpenSlots(ctx.db, thing.id, { from: ctx.now, until: null });
  const moving = nextSlots(capacity, {
    held: slots.filter(({ numbers }) => numbers.length > 0),
    waiting: slots.filter((slot) => slot.numbers.length === 0 && slot.isBookable && !hasBegun(slot, ctx.now)),
  });
  return moving.map((slot) => ({ ...slot, offeredUntil: offerEndsAt(ctx.now, slot.from) }));
}

/**
 * As `passOn`, for a thing that is taken by the hour: what ended is freed, and whoever waits for a time that is free now
 * is offered it, or given it where it begins too soon to ask. Runs as the system, under the thing's lock.
 */
export async function passOnSlots(ctx: Ctx, thing: LockedThing, happened: readonly Step[]) {
  const ended = endedBy(happened);
  if (ended.length > 0) await markSlotsEnded(ctx.db, ended);
  const head = happened.reduce<Head>(headAfter, thing);
  const moving = await listMoving(ctx, thing, head);
  const steps = moving.map((claim): Step => {
    const kind = claim.offeredUntil ? 'offered' : 'promoted';
    return { kind, claim, actorId: systemActorId };
  });
  if (happened.length + steps.length > 0) await writeSteps(ctx, thing, [...happened, ...steps]);
  for (const [nth, claim] of moving.entries()) {
    const link = { thingId: thing.id, seq: head.seq + nth + 1, capacity: head.capacity };
    const { numbers, offeredUntil, from, until } = claim;
    await takeSlot(ctx, { claim, link, numbers, offeredUntil, blocks: { from, until } });
  }
  return moving.map(({ id, offeredUntil }) => ({ id, offeredUntil }));
}
