import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import { cellType } from '../shared/cell-type.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { keptQuery, type Slots } from '../shared/queries/kept-query.ts';
import type { NewClaim, Placed } from './claim.ts';
import { isByTheHour } from './claim-event.ts';
import { findSlot } from './slots/slot-queries.ts';

type NewClaimAt = NewClaim & { now: Date };

const placeInOneStatement = keptQuery((_db, { at }: Slots<NewClaimAt>, cell) => {
  const [id, units, placedBy, now] = [at('id'), at('units'), at('placedBy'), at('now')];
  const fits = sql`waiting = 0 and taken + ${units}::int <= capacity`;
  const kind = cellType(cell, 'claim_event_kind');
  return sql<{ waiting: number }>`
    with thing as (
      update ${cellTable(cell, 'things')}
      set seq = seq + 1,
        taken = taken + case when ${fits} then ${units}::int else 0 end,
        waiting = waiting + case when ${fits} then 0 else 1 end
      where id = ${at('thingId')} and closed_at is null and closes_at > ${now} and capacity >= ${units}::int
      returning id, seq, capacity, taken, waiting, case when waiting = 0 then ${units}::int else 0 end as given
    ), claim as (
      insert into ${cellTable(cell, 'claims')}
        (id, thing_id, holder_id, placed_by, units, turn, placed_at, confirmed_at)
      select ${id}, thing.id, ${at('holderId')}, ${placedBy}, ${units}::int, seq, ${now}::timestamptz,
        case when waiting = 0 then ${now}::timestamptz end
      from (values (true)) as always left join thing on true
    ), event as (
      insert into ${cellTable(cell, 'claim_events')}
        (thing_id, seq, kind, claim_id, taken_claim_id, units, place_in_queue, previous_seq, taken_before, taken_after,
         capacity_before, capacity, at, actor_id)
      select id, seq, case when waiting = 0 then 'confirmed'::${kind} else 'queued'::${kind} end, ${id},
        case when waiting = 0 then ${id}::uuid end, ${units}::int, nullif(waiting, 0),
        seq - 1, taken - given, taken, capacity, capacity, ${now}::timestamptz, ${placedBy}
      from thing
    )
    select waiting from thing`;
});

/**
 * Places a claim in one statement: the thing's row is locked, the units are taken if `isGivenAtOnce` (else the claim
 * queues), and claim and event are written. PostgreSQL re-evaluates the update on the newest row
 * after waiting for the lock, so the decision never rests on a stale count; `waiting = 0` afterwards says that the
 * claim was confirmed. Where the thing is closed or too small there is none to claim, and `claims.thing_id` refuses.
 */
export async function insertClaim(ctx: Ctx, claim: NewClaim): Promise<Placed> {
  const [row] = await placeInOneStatement(ctx, { ...claim, now: ctx.now });
  if (!row) throw new Error('a claim was placed on nothing');
  return row.waiting === 0
    ? { status: 'confirmed', position: null }
    : { status: 'waiting', position: row.waiting };
}

/** Takes the thing's lock until the transaction ends. */
export const lockThing = (db: Db, thingId: string) =>
  db
    .selectFrom('things')
    .select(['id', 'capacity', 'taken', 'waiting', 'seq', 'begins_at', 'closes_at', 'closed_at'])
    .where('id', '=', thingId)
    .forUpdate()
    .executeTakeFirst();

/** Until the transaction ends no claim on the thing changes; whoever only looks at them holds it beside others. */
export const holdThing = (db: Db, thingId: string) =>
  db.selectFrom('things').select('id').where('id', '=', thingId).forShare().execute();

/** Those of these claims that are on this thing, in the order of their ids so that nobody waits for each other. The thing is held before. */
export const lockClaims = (db: Db, thingId: string, claimIds: readonly string[]) =>
  db
    .selectFrom('claims')
    .select('id')
    .where('thing_id', '=', thingId)
    .where('id', 'in', claimIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();

export type LockedThing = NonNullable<Awaited<ReturnType<typeof lockThing>>>;

const findClaim = (db: Db, claimId: string) =>
  db
    .selectFrom('claims')
    .select(['id', 'thing_id', 'units', 'offered_at', 'offer_ends_at', 'confirmed_at', 'withdrawn_at'])
    .where('id', '=', claimId)
    .executeTakeFirst();

/** A claim as it stands once its thing is locked, so that nothing about it changes any more. NotFound. */
export async function getClaimUnderLock(db: Db, claim: { id: string; thingId: string }) {
  const thing = await lockThing(db, claim.thingId);
  const held = await (thing && isByTheHour(thing) ? findSlot(db, claim.id) : findClaim(db, claim.id));
  if (!thing || held?.thing_id !== thing.id) throw notFound();
  return { thing, held };
}

const inQueue = (db: Db, thingId: string) =>
  db
    .selectFrom('claims')
    .where('thing_id', '=', thingId)
    .where('offered_at', 'is', null)
    .where('confirmed_at', 'is', null)
    .where('withdrawn_at', 'is', null);

/** The head of the queue in order of turn. */
export const listWaiting = (db: Db, thingId: string, limit: number) =>
  inQueue(db, thingId).select(['id', 'units', 'turn']).orderBy('turn').limit(limit).execute();

/** How many wait before this turn; counts claims that she herself may not see, so it is asked as the system. */
export async function countAhead(db: Db, thingId: string, turn: number): Promise<number> {
  const row = await inQueue(db, thingId)
    .select((eb) => eb.fn.countAll<number>().as('ahead'))
    .where('turn', '<', turn)
    .executeTakeFirstOrThrow();
  return row.ahead;
}

/** The units that the largest waiting claim wants; 0 where nobody waits. */
export async function countLargestWaiting(db: Db, thingId: string): Promise<number> {
  const row = await inQueue(db, thingId)
    .select((eb) => eb.fn.max('units').as('units'))
    .executeTakeFirstOrThrow();
  return row.units ?? 0;
}

/** Offers of seats whose deadline has come, the oldest first, without those that are passed over. */
export const listOffersOver = (
  db: Db,
  { now, without, limit }: { now: Date; without: readonly string[]; limit: number },
) =>
  db
    .selectFrom('claims')
    .select(['id', 'thing_id'])
    .where('offer_ends_at', '<=', now)
    .where('offered_at', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('id', '<>', sql<string>`all(${without}::uuid[])`)
    .orderBy('offer_ends_at')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Those of these claims whose offer lapsed and whose units were offered or given to another in the same breath. */
export async function listPassedOn(db: Db, claimIds: readonly string[]): Promise<Set<string>> {
  if (claimIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('claim_events as lapsed')
    .innerJoin('claim_events as next', (join) =>
      join
        .onRef('next.thing_id', '=', 'lapsed.thing_id')
        .on('next.seq', '=', sql<number>`lapsed.seq + 1`)
        .onRef('next.at', '=', 'lapsed.at'),
    )
    .select('lapsed.claim_id')
    .where('lapsed.kind', '=', 'lapsed')
    .where('lapsed.claim_id', 'in', claimIds)
    .where('next.kind', 'in', ['offered', 'promoted'])
    .execute();
  return new Set(rows.flatMap(({ claim_id: id }) => id ?? []));
}

export const markOffered = (ctx: Ctx, claimIds: readonly string[], until: Date) =>
  ctx.db
    .updateTable('claims')
    .set({ offered_at: ctx.now, offer_ends_at: until })
    .where('id', 'in', claimIds)
    .execute();

export const markConfirmed = (ctx: Ctx, claimIds: readonly string[]) =>
  ctx.db.updateTable('claims').set({ confirmed_at: ctx.now }).where('id', 'in', claimIds).execute();

export const markWithdrawn = (ctx: Ctx, claimId: string) =>
  ctx.db.updateTable('claims').set({ withdrawn_at: ctx.now }).where('id', '=', claimId).execute();

export const markClosed = (ctx: Ctx, thingId: string) =>
  ctx.db.updateTable('things').set({ closed_at: ctx.now }).where('id', '=', thingId).execute();

/** What became of a claim when it was placed: the answer that a retry gets, whatever happened since. */
export async function getFirstOutcome(db: Db, claimId: string): Promise<Placed> {
  const event = await db
    .selectFrom('claim_events')
    .select(['kind', 'place_in_queue'])
    .where('claim_id', '=', claimId)
    .where('kind', 'in', ['confirmed', 'queued'])
    .executeTakeFirstOrThrow();
  return event.kind === 'confirmed'
    ? { status: 'confirmed', position: null }
    : { status: 'waiting', position: event.place_in_queue };
}
