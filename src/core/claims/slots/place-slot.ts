import type { Ctx } from '../../shared/ctx.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import type { NewClaim, Placed } from '../claim.ts';
import { lockThing, type LockedThing } from '../claim-queries.ts';
import { writeSteps } from '../write-steps.ts';
import { hasBegun, numbersFor, overlap, type Stretch } from './slot.ts';
import { getSlotRules, insertSlotClaim, listOpenSlots, takeSlot } from './slot-queries.ts';

const minute = 60_000;

type Wish = NewClaim & { during: Stretch; mayWait?: boolean };

async function getOpenThing(ctx: Ctx, { thingId, units }: Wish): Promise<LockedThing> {
  const thing = await lockThing(ctx.db, thingId);
  if (!thing || thing.closed_at !== null || units > thing.capacity) throw ruleBroken('claims-closed');
  return thing;
}

/** The time that the wish blocks: its own, and after it the time to set the thing up for the next. */
async function blockedBy(ctx: Ctx, { thingId, during }: Wish): Promise<Stretch> {
  const [from, until] = [during.from.getTime(), during.until.getTime()];
  if (!(until > from) || from % minute !== 0 || until % minute !== 0) throw ruleBroken('slot-unsound');
  if (hasBegun(during, ctx.now)) throw ruleBroken('slot-begun');
  const rules = await getSlotRules(ctx.db, thingId, during);
  if (until - from > rules.longest_minutes * minute) throw ruleBroken('slot-too-long');
  if (!rules.isBookable) throw ruleBroken('outside-hours');
  return { from: during.from, until: new Date(until + rules.setup_minutes * minute) };
}

/** Which numbers it gets, or else its place among those who wait for a minute of it. */
async function judge(ctx: Ctx, wish: Wish, { capacity, blocks }: { capacity: number; blocks: Stretch }) {
  const near = await listOpenSlots(ctx.db, wish.thingId, blocks);
  const isHers = near.some(
    (slot) => slot.holderId === wish.holderId && overlap({ ...slot, until: slot.endsAt }, wish.during),
  );
  if (isHers) throw conflict('already-claimed');
  const inFront = near.filter(
    (slot) => slot.numbers.length > 0 || (slot.isBookable && !hasBegun(slot, ctx.now)),
  );
  const numbers = numbersFor({ ...blocks, units: wish.units }, { capacity, inFront });
  if (!numbers && wish.mayWait === false) throw ruleBroken('would-wait');
  return { numbers, place: 1 + inFront.filter((slot) => slot.numbers.length === 0).length };
}

/**
 * Claims `units` of a thing for a time, all of it or nothing: confirmed where they are free for all of it and nobody
 * waits for a minute of it, else in the queue. Runs as the system inside the claiming verb's transaction, because what
 * is free is told by the claims of others. NotFound where the thing is not taken by the hour; RuleBroken `claims-closed`,
 * `slot-unsound`, `slot-begun`, `slot-too-long`, `outside-hours`, `would-wait` where it may not; Conflict
 * `already-claimed` where the holder has a claim at that time.
 */
export async function placeSlot(ctx: Ctx, wish: Wish): Promise<Placed> {
  const thing = await getOpenThing(ctx, wish);
  const blocks = await blockedBy(ctx, wish);
  const { numbers, place } = await judge(ctx, wish, { capacity: thing.capacity, blocks });
  await insertSlotClaim(ctx, { ...wish, blocks, turn: thing.seq + 1 });
  const step = { claim: wish, actorId: wish.placedBy };
  if (!numbers) {
    await writeSteps(ctx, thing, [{ ...step, kind: 'queued', placeInQueue: place }]);
    return { status: 'waiting', position: place };
  }
  const { seq, capacity } = await writeSteps(ctx, thing, [{ ...step, kind: 'confirmed' }]);
  const link = { thingId: thing.id, seq, capacity };
  await takeSlot(ctx, { claim: wish, link, blocks, numbers, offeredUntil: null });
  return { status: 'confirmed', position: null };
}
