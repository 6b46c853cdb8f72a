import { expect } from 'vitest';
import type { Db } from '../../../src/core/shared/ctx.ts';

/** A thing and its history, to whoever sees all of it. */
export async function historyOf(db: Db, thingId: string) {
  const thing = await db.selectFrom('things').selectAll().where('id', '=', thingId).executeTakeFirstOrThrow();
  const events = await db
    .selectFrom('claim_events')
    .selectAll()
    .where('thing_id', '=', thingId)
    .orderBy('seq')
    .execute();
  return { thing, events };
}

/** What the tables say of one thing, to whoever sees all of it. */
async function claimBook(db: Db, thingId: string) {
  const { thing, events } = await historyOf(db, thingId);
  const claims = await db
    .selectFrom('claims')
    .selectAll()
    .where('thing_id', '=', thingId)
    .orderBy('turn')
    .execute();
  const open = claims.filter((claim) => claim.withdrawn_at === null);
  const confirmed = open.filter((claim) => claim.confirmed_at !== null);
  const unanswered = open.filter((claim) => claim.confirmed_at === null);
  const offered = unanswered.filter((claim) => claim.offered_at !== null);
  const waiting = unanswered.filter((claim) => claim.offered_at === null);
  return { thing, claims, events, confirmed, offered, waiting };
}

type Book = Awaited<ReturnType<typeof claimBook>>;

/** A thing's history told again from its first event; it stops where two events do not fit together. */
function retell({ events }: Book) {
  const holding = new Map<string, number>();
  let queue: string[] = [];
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    const taken = [...holding.values()].reduce((sum, units) => sum + units, 0);
    expect([event.seq, event.previous_seq, event.taken_before, event.capacity_before]).toEqual([
      index,
      before?.seq ?? null,
      before ? taken : null,
      before?.capacity ?? null,
    ]);
    if (event.kind !== 'resized' && before) expect(event.capacity).toBe(before.capacity);
    const id = event.claim_id ?? '';
    if (event.kind === 'queued') expect(event.place_in_queue).toBe(queue.push(id));
    if (event.kind === 'confirmed') expect(queue).toEqual([]);
    if (event.kind === 'promoted' || event.kind === 'offered') expect(queue.shift()).toBe(id);
    if (['confirmed', 'promoted', 'offered'].includes(event.kind)) holding.set(id, event.units);
    if (event.kind === 'accepted') expect(holding.has(id)).toBe(true);
    if (event.kind === 'left-queue') queue = queue.filter((waiting) => waiting !== id);
    if (['released', 'declined', 'lapsed'].includes(event.kind)) expect(holding.delete(id)).toBe(true);
  }
  return { holding: [...holding.keys()].sort(), queue };
}

/**
 * What must hold whatever happened: the units taken are those of the confirmed and the offered and never more than there are, the
 * chain of events is unbroken and tells the same as the claims, the queue is in order of turn, and whoever is first
 * in it does not fit.
 */
export async function expectSoundClaims(db: Db, thingId: string): Promise<Book> {
  const book = await claimBook(db, thingId);
  const { thing, confirmed, offered, waiting, events } = book;
  const holding = [...confirmed, ...offered];
  const units = holding.reduce((sum, claim) => sum + claim.units, 0);
  expect({ taken: thing.taken, waiting: thing.waiting }).toEqual({ taken: units, waiting: waiting.length });
  expect(units).toBeLessThanOrEqual(thing.capacity);
  expect([events.length - 1, events.at(-1)?.taken_after, events.at(-1)?.capacity]).toEqual([
    thing.seq,
    thing.taken,
    thing.capacity,
  ]);
  const told = retell(book);
  expect(told.holding).toEqual(holding.map(({ id }) => id).sort());
  expect(told.queue).toEqual(waiting.map(({ id }) => id));
  const [head] = waiting;
  if (head && !thing.closed_at) expect(head.units).toBeGreaterThan(thing.capacity - thing.taken);
  return book;
}
