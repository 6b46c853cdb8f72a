import { sql } from 'kysely';
import { notFound } from '../../shared/errors.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';
import type { NewClaim } from '../claim.ts';
import { numbersText, timesText, type Stretch } from './slot.ts';

const rangeOf = ({ from, until }: Stretch) => sql<string>`tstzrange(${from}, ${until})`;

/** What a thing that is taken by the hour asks of a time: NotFound where it is none. */
export async function getSlotRules(db: Db, thingId: string, during: Stretch) {
  const rules = await db
    .selectFrom('slot_things')
    .select(['longest_minutes', 'setup_minutes'])
    .select(sql<boolean>`bookable is null or ${rangeOf(during)} <@ bookable`.as('isBookable'))
    .where('thing_id', '=', thingId)
    .executeTakeFirst();
  if (!rules) throw notFound();
  return rules;
}

const openSlots = (db: Db, thingId: string) =>
  db.selectFrom('slots').where('slots.thing_id', '=', thingId).where('slots.ended_id', 'is', null);

/** The claims that stand and block the thing at some time of a stretch, in order of turn; read under the thing's lock, as the system. */
export const listOpenSlots = (db: Db, thingId: string, { from, until }: { from: Date; until: Date | null }) =>
  openSlots(db, thingId)
    .innerJoin('claims', 'claims.id', 'slots.claim_id')
    .innerJoin('slot_things', 'slot_things.thing_id', 'slots.thing_id')
    .select(['slots.claim_id as id', 'slots.units', 'claims.turn', 'slots.holder_id as holderId'])
    .select([
      sql<Date>`lower(slots.blocks)`.as('from'),
      sql<Date>`upper(slots.blocks)`.as('until'),
      sql<Date>`upper(slots.during)`.as('endsAt'),
      sql<
        number[]
      >`array(select generate_series(lower(run), upper(run) - 1) from unnest(slots.numbers) run)`.as(
        'numbers',
      ),
      sql<boolean>`bookable is null or slots.during <@ bookable`.as('isBookable'),
    ])
    .where(sql<boolean>`slots.blocks && tstzrange(${from}, ${until})`)
    .orderBy('claims.turn')
    .execute();

/** The highest number that is taken from now on, and the units that the largest claim wants whose time can still come. */
export async function countSlotsNeeded(
  db: Db,
  thingId: string,
  now: Date,
): Promise<{ taken: number; party: number }> {
  const row = await openSlots(db, thingId)
    .select(sql<number | null>`max(upper(numbers)) - 1`.as('taken'))
    .select(
      sql<number | null>`max(units) filter (where isempty(numbers) and lower(during) > ${now})`.as('party'),
    )
    .where(sql<boolean>`blocks && tstzrange(${now}, null)`)
    .executeTakeFirstOrThrow();
  return { taken: row.taken ?? 0, party: row.party ?? 0 };
}

type NewSlot = NewClaim & { turn: number; during: Stretch; blocks: Stretch };

/** A claim that waits, and its time. */
export async function insertSlotClaim(ctx: Ctx, slot: NewSlot): Promise<void> {
  const whose = { thing_id: slot.thingId, holder_id: slot.holderId, placed_by: slot.placedBy };
  const { id, turn, units } = slot;
  const claim = { ...whose, id, slot_id: id, turn, units, placed_at: ctx.now };
  await ctx.db.insertInto('claims').values(claim).execute();
  const time = { during: rangeOf(slot.during), blocks: rangeOf(slot.blocks) };
  await ctx.db
    .insertInto('slots')
    .values({ ...whose, ...time, claim_id: id, units })
    .execute();
}

type Taking = {
  claim: { id: string; units: number };
  /** The link that took it. */
  link: { thingId: string; seq: number; capacity: number };
  blocks: Stretch;
  numbers: readonly number[];
  offeredUntil: Date | null;
};

/** Gives a waiting claim its units on the link that took them: offered until a deadline, or hers at once. */
export async function takeSlot(ctx: Ctx, { claim, link, numbers, ...of }: Taking): Promise<void> {
  const taken = { claim_id: claim.id, units: claim.units, numbers: numbersText(numbers) };
  const { thingId, ...at } = link;
  await ctx.db
    .insertInto('taken_slots')
    .values({ ...taken, ...at, thing_id: thingId, blocks: rangeOf(of.blocks) })
    .execute();
  await ctx.db
    .updateTable('slots')
    .set({ numbers: taken.numbers })
    .set(
      of.offeredUntil ? { offered_at: ctx.now, offer_ends_at: of.offeredUntil } : { confirmed_at: ctx.now },
    )
    .where('claim_id', '=', claim.id)
    .execute();
}

export const markSlotConfirmed = (ctx: Ctx, claimId: string) =>
  ctx.db.updateTable('slots').set({ confirmed_at: ctx.now }).where('claim_id', '=', claimId).execute();

/** Frees the time of claims that have ended. */
export const markSlotsEnded = (db: Db, claimIds: readonly string[]) =>
  db
    .updateTable('slots')
    .set((eb) => ({ ended_id: eb.ref('claim_id') }))
    .where('claim_id', 'in', claimIds)
    .execute();

export const setBookable = (db: Db, thingId: string, times: readonly Stretch[] | null) =>
  db
    .updateTable('slot_things')
    .set({ bookable: timesText(times) })
    .where('thing_id', '=', thingId)
    .execute();

/** How a claim of an hour stands; its thing is locked. */
export const findSlot = (db: Db, claimId: string) =>
  db
    .selectFrom('slots')
    .innerJoin('claims', 'claims.id', 'slots.claim_id')
    .select(['claims.id', 'claims.thing_id', 'claims.units', 'claims.withdrawn_at'])
    .select(['slots.offered_at', 'slots.offer_ends_at', 'slots.confirmed_at'])
    .where('claims.id', '=', claimId)
    .executeTakeFirst();

/** Offers of hours whose deadline has come, the oldest first, without those that are passed over. */
export const listSlotOffersOver = (
  db: Db,
  { now, without, limit }: { now: Date; without: readonly string[]; limit: number },
) =>
  db
    .selectFrom('slots')
    .select(['claim_id as id', 'thing_id', 'holder_id'])
    .where('offer_ends_at', '<=', now)
    .where('offered_at', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('ended_id', 'is', null)
    .where('claim_id', '<>', sql<string>`all(${without}::uuid[])`)
    .orderBy('offer_ends_at')
    .orderBy('claim_id')
    .limit(limit)
    .execute();

/** Hours of these people that are not over and not given back, in the order of their things, so that two who give back at once never wait for each other. */
export const listHoursToCome = (db: Db, holderIds: readonly string[], now: Date) =>
  db
    .selectFrom('slots')
    .select(['claim_id as id', 'thing_id'])
    .where('holder_id', 'in', holderIds)
    .where('ended_id', 'is', null)
    .where(sql<boolean>`upper(during) > ${now}`)
    .orderBy('thing_id')
    .orderBy('claim_id')
    .execute();
