import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { systemActorId } from '../shared/transaction.ts';
import type { Thing } from './claim.ts';
import { findClaim, listWaiting, lockThing } from './claim-queries.ts';
import { nextInLine } from './next-in-line.ts';

type Event = {
  kind: 'released' | 'left-queue' | 'promoted';
  claim_id: string;
  units: number;
  taken_after: number;
  actor_id: string | null;
};

/** The chain's links after the thing's head, in order. */
function linksAfter(ctx: Ctx, thing: Thing, events: readonly Event[]) {
  let before = thing.taken;
  return events.map((event, index) => {
    const link = {
      ...event,
      thing_id: thing.id,
      seq: thing.seq + 1 + index,
      previous_seq: thing.seq + index,
      taken_before: before,
      capacity: thing.capacity,
      at: ctx.now,
    };
    before = event.taken_after;
    return link;
  });
}

/** Writes thing and history, and confirms those of the queue who move up: their events stand first. */
async function writeRelease(ctx: Ctx, thing: Thing, events: readonly Event[]): Promise<string[]> {
  const promoted = events.filter((event) => event.kind === 'promoted').map((event) => event.claim_id);
  const leftQueue = events.filter((event) => event.kind === 'left-queue').length;
  await ctx.db
    .updateTable('things')
    .set({
      seq: thing.seq + events.length,
      taken: events.at(-1)?.taken_after ?? thing.taken,
      waiting: thing.waiting - promoted.length - leftQueue,
    })
    .where('id', '=', thing.id)
    .execute();
  await ctx.db
    .insertInto('claim_events')
    .values(linksAfter(ctx, thing, events))
    .execute();
  if (promoted.length > 0) {
    await ctx.db.updateTable('claims').set({ confirmed_at: ctx.now }).where('id', 'in', promoted).execute();
  }
  return promoted;
}

/**
 * Gives a claim back on the word of `by`; what it frees goes to the next in line at once. Runs as the system inside the verb's
 * transaction, because the next in line is somebody else's claim. Returns the ids of the claims that moved up; null
 * where it had been given back before, so that nothing changed.
 */
export async function releaseClaim(
  ctx: Ctx,
  claim: { id: string; thingId: string; by: string | null },
): Promise<string[] | null> {
  const thing = await lockThing(ctx.db, claim.thingId);
  const held = await findClaim(ctx.db, claim.id);
  if (!thing || !held || held.thing_id !== thing.id) throw notFound();
  if (held.withdrawn_at) return null;
  await ctx.db.updateTable('claims').set({ withdrawn_at: ctx.now }).where('id', '=', held.id).execute();
  const freed = held.confirmed_at ? held.units : 0;
  let taken = thing.taken - freed;
  const queue = thing.closed_at ? [] : await listWaiting(ctx.db, thing.id, thing.capacity - taken + 1);
  const events: Event[] = [
    {
      kind: freed > 0 ? 'released' : 'left-queue',
      claim_id: held.id,
      units: held.units,
      taken_after: taken,
      actor_id: claim.by,
    },
  ];
  for (const next of nextInLine(thing.capacity - taken, queue)) {
    taken += next.units;
    events.push({
      kind: 'promoted',
      claim_id: next.id,
      units: next.units,
      taken_after: taken,
      actor_id: systemActorId,
    });
  }
  return writeRelease(ctx, thing, events);
}
