import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import type { NewClaim } from '../claim-queries.ts';
import { numbersText } from '../write-steps.ts';
import { timesText, type Stretch } from './slot.ts';

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
    .select(['slots.claim_id as id', 'slots.units', 'claims.turn', 'claims.holder_id as holderId'])
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

type NewSlot = NewClaim & { turn: number; during: Stretch; blocks: Stretch; numbers: readonly number[] };

/** A claim and its time name each other, so they are written by one statement. */
export async function insertSlotClaim(ctx: Ctx, slot: NewSlot): Promise<void> {
  const { db, cell, now } = ctx;
  await sql`
    with claim as (
      insert into ${cellTable(cell, 'claims')} (id, thing_id, holder_id, placed_by, units, turn, placed_at, slot_id)
      values (${slot.id}, ${slot.thingId}, ${slot.holderId}, ${slot.placedBy}, ${slot.units}, ${slot.turn}, ${now}, ${slot.id})
    )
    insert into ${cellTable(cell, 'slots')} (claim_id, thing_id, units, during, blocks, numbers)
    values (${slot.id}, ${slot.thingId}, ${slot.units}, ${rangeOf(slot.during)}, ${rangeOf(slot.blocks)},
      ${numbersText(slot.numbers)}::int4multirange)`.execute(db);
}

/** The units that a waiting claim is to be given; before the link that takes them. */
export const markNumbers = (db: Db, claimId: string, numbers: readonly number[]) =>
  db
    .updateTable('slots')
    .set({ numbers: numbersText(numbers) })
    .where('claim_id', '=', claimId)
    .execute();

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
