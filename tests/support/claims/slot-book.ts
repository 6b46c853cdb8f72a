import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Db } from '../../../src/core/shared/ctx.ts';
import { historyOf } from './claim-book.ts';

const listSlots = (db: Db, thingId: string) =>
  db
    .selectFrom('slots')
    .innerJoin('claims', 'claims.id', 'slots.claim_id')
    .select(['claims.id', 'claims.holder_id', 'claims.units', 'claims.turn'])
    .select(['slots.offered_at', 'slots.confirmed_at', 'claims.withdrawn_at', 'slots.ended_id'])
    .select([
      sql<Date>`lower(slots.blocks)`.as('from'),
      sql<Date>`upper(slots.blocks)`.as('until'),
      sql<
        number[]
      >`array(select generate_series(lower(run), upper(run) - 1) from unnest(slots.numbers) run)`.as(
        'numbers',
      ),
    ])
    .where('slots.thing_id', '=', thingId)
    .orderBy('claims.turn')
    .execute();

type Slot = Awaited<ReturnType<typeof listSlots>>[number];

/** At each instant at which something begins, what is held then together. */
function expectNeverOver(held: readonly Slot[], capacity: number): void {
  for (const { from } of held) {
    const then = held.filter((slot) => slot.from <= from && from < slot.until);
    const numbers = then.flatMap((slot) => slot.numbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(then.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(capacity);
  }
}

/**
 * What must hold of a thing that is taken by the hour, whatever happened: at no instant more is held than there ever
 * was, a claim holds as many units as it wants or none, what ended is freed, and the history tells the same.
 */
export async function expectSoundSlots(db: Db, thingId: string) {
  const { thing, events } = await historyOf(db, thingId);
  const slots = await listSlots(db, thingId);
  const open = slots.filter((slot) => slot.withdrawn_at === null);
  const held = open.filter((slot) => slot.confirmed_at ?? slot.offered_at);
  const waiting = open.filter((slot) => !slot.confirmed_at && !slot.offered_at);
  expectNeverOver(held, Math.max(...events.map(({ capacity }) => capacity)));
  for (const slot of held) expect(slot.numbers).toHaveLength(slot.units);
  for (const slot of waiting) expect(slot.numbers).toEqual([]);
  expect(slots.filter((slot) => slot.ended_id !== null)).toEqual(
    slots.filter((slot) => slot.withdrawn_at !== null),
  );
  expect([thing.taken, thing.waiting, thing.seq]).toEqual([-1, waiting.length, events.length - 1]);
  const holding = new Set<string>();
  for (const { taken_claim_id: taken, returned_claim_id: returned, taken_after: after } of events) {
    expect(after).toBe(-1);
    if (taken) holding.add(taken);
    if (returned) expect(holding.delete(returned)).toBe(true);
  }
  expect([...holding].sort()).toEqual(held.map(({ id }) => id).sort());
  const idsOf = (some: readonly Slot[]) => some.map(({ id }) => id);
  return {
    events,
    slots,
    confirmed: idsOf(held.filter((slot) => slot.confirmed_at)),
    offered: idsOf(held.filter((slot) => !slot.confirmed_at)),
    waiting: idsOf(waiting),
  };
}
