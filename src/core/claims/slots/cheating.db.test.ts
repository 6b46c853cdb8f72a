import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectSoundSlots } from '../../../../tests/support/claims/slot-book.ts';
import { refusalOf } from '../../../../tests/support/claims/refusals.ts';
import { aHome, aPerson, asTheSystem, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import type { ClaimEventKind } from '../../../platform/db/types.generated.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { rolesOf, uncounted } from '../claim-event.ts';
import { openThing } from '../open-thing.ts';
import { openSlots } from './open-slots.ts';
import { placeSlot } from './place-slot.ts';

const hour = 3_600_000;

let town: Town;
let homeId: string;
let wang: Person;
let people: string[];
let thing: string;
let seats: string;
let taken: string;
let waiting: string;
beforeAll(async () => {
  town = await openTown();
  ({ id: homeId } = await aHome(town));
  wang = await aPerson(town, '王大姐');
  const others = [await aPerson(town, '李婶'), await aPerson(town, '张嫂')];
  people = [wang, ...others].map(({ id }) => id);
});
afterAll(() => town.close());

const during = (from: number, until: number) => {
  const base = Math.floor(town.clock().getTime() / hour) * hour + 48 * hour;
  return { from: new Date(base + from * hour), until: new Date(base + until * hour) };
};
const range = (from: number, until: number) => {
  const of = during(from, until);
  return sql`tstzrange(${of.from}, ${of.until})`;
};

/** 王大姐 has one of two projectors from nine to ten (link 1), 李婶 waits for both of them (link 2); and there are seats. */
beforeEach(async () => {
  await inTransaction(asTheSystem(town), async (ctx) => {
    const closesAt = new Date(ctx.now.getTime() + 10_000 * hour);
    seats = await openThing(ctx, { kind: 'seats', homeId, capacity: 3, beginsAt: null, closesAt });
    thing = await openSlots(ctx, {
      ...{ homeId, capacity: 2, longestMinutes: 240, setupMinutes: 0, bookable: null },
    });
    [taken = '', waiting = ''] = [ctx.newId(), ctx.newId()];
    for (const [nth, id] of [taken, waiting].entries()) {
      const holderId = people[nth] ?? '';
      await placeSlot(ctx, {
        ...{ id, thingId: thing, holderId, placedBy: holderId, units: nth + 1, during: during(9, 10) },
      });
    }
  });
});

async function refusal(...statements: RawBuilder<unknown>[]): Promise<string> {
  try {
    return await refusalOf(town, statements);
  } finally {
    await expectSoundSlots(town.owner.withSchema('d370215'), thing);
  }
}

const cell = (table: string) => sql.raw(`d370215."${table}"`);

type Link = {
  kind: ClaimEventKind;
  claim: string;
  units: number;
  thing?: string;
  seq?: number;
  taken?: [before: number, after: number];
  capacity?: number;
};

function link({ seq = 3, taken: [before, after] = [uncounted, uncounted], capacity = 2, ...of }: Link) {
  const { taken_claim_id, returned_claim_id, ended_claim_id } = rolesOf(of.kind, of.claim);
  return sql`
  insert into ${cell('claim_events')}
    (thing_id, seq, kind, claim_id, taken_claim_id, returned_claim_id, ended_claim_id, units,
     previous_seq, taken_before, taken_after, capacity_before, capacity, at)
  values (${of.thing ?? thing}, ${seq}, ${of.kind}, ${of.claim}, ${taken_claim_id}, ${returned_claim_id},
    ${ended_claim_id}, ${of.units}, ${seq - 1}, ${before}, ${after}, ${capacity}, ${capacity}, ${town.clock()})`;
}

type Take = { claim: string; units: number; numbers: string; hours?: [number, number]; capacity?: number };

/** What a link took, as the engine would write it. */
const take = ({ claim, units, numbers, hours: [from, until] = [9, 10], capacity = 2 }: Take) => sql`
  insert into ${cell('taken_slots')} (claim_id, thing_id, units, seq, capacity, numbers, blocks)
  values (${claim}, ${thing}, ${units}, 3, ${capacity}, ${numbers}, ${range(from, until)})`;

const slot = (set: RawBuilder<unknown>, id: string) =>
  sql`update ${cell('slots')} set ${set} where claim_id = ${id}`;

const had = (numbers: string) => sql`numbers = ${numbers}::int4multirange, confirmed_at = ${town.clock()}`;

/** 张嫂's claim of an hour, as the engine would write it. */
function aClaim(id: string, of: { thing?: string; holder?: string } = {}): RawBuilder<unknown> {
  const holder = of.holder ?? people[2] ?? '';
  const thingId = of.thing ?? thing;
  return sql`with claim as (
    insert into ${cell('claims')} (id, thing_id, holder_id, placed_by, units, turn, placed_at, slot_id)
    values (${id}, ${thingId}, ${holder}, ${holder}, 1, 3, ${town.clock()}, ${id}))
    insert into ${cell('slots')} (claim_id, thing_id, holder_id, placed_by, units, during, blocks)
    values (${id}, ${thingId}, ${holder}, ${holder}, 1, ${range(9.5, 10.5)}, ${range(9.5, 10.5)})`;
}

describe('of a thing that is taken by the hour it is impossible in the database itself', () => {
  test('to take a unit at an instant at which another has it', async () => {
    const id = asTheSystem(town).newId();
    const confirmed = link({ kind: 'confirmed', claim: id, units: 1 });
    const number1 = take({ claim: id, units: 1, numbers: '{[1,2)}', hours: [9.5, 10.5] });
    expect(await refusal(aClaim(id), confirmed, number1, slot(had('{[1,2)}'), id))).toBe('slots_never_over');
    expect(await refusal(slot(had('{[1,3)}'), waiting))).toBe('slots_never_over');
  });

  test('to take a unit that there is not, fewer than one says, or none', async () => {
    const id = asTheSystem(town).newId();
    const confirmed = link({ kind: 'confirmed', claim: id, units: 1 });
    const taking = (numbers: string, of: Partial<Take> = {}) =>
      refusal(aClaim(id), confirmed, take({ claim: id, units: 1, numbers, ...of }));
    expect(await taking('{[3,4)}')).toBe('taken_slots_sound');
    expect(await taking('{[3,4)}', { capacity: 3 })).toBe('taken_slots_capacity_fkey');
    expect(await taking('{}')).toBe('taken_slots_sound');
    expect(await taking('{[1,3)}')).toBe('taken_slots_sound');
    expect(await taking('{[1,3)}', { units: 2 })).toBe('taken_slots_claim_fkey');
  });

  test('to hold what no link took, or other units or another time than it took', async () => {
    expect(await refusal(slot(sql`confirmed_at = ${town.clock()}`, waiting))).toBe('slots_sound');
    expect(await refusal(slot(sql`numbers = '{[2,3)}'`, waiting))).toBe('slots_sound');
    expect(await refusal(slot(had('{[2,3)}'), waiting))).toBe('slots_taken_fkey');
    const both: Take = { claim: waiting, units: 2, numbers: '{[1,3)}' };
    expect(await refusal(take(both))).toMatch(/^taken_slots_(link|capacity)_fkey$/);
    const id = asTheSystem(town).newId();
    const confirmed = link({ kind: 'confirmed', claim: id, units: 1 });
    const elsewhere = take({ claim: id, units: 1, numbers: '{[2,3)}', hours: [11, 12] });
    expect(await refusal(aClaim(id), confirmed, elsewhere, slot(had('{[2,3)}'), id))).toBe(
      'slots_taken_fkey',
    );
  });

  test('to move what is taken to another time or unit, or to free it while it is held', async () => {
    expect(await refusal(slot(sql`numbers = '{}'`, taken))).toBe('slots_sound');
    expect(await refusal(slot(sql`numbers = '{[2,3)}'`, taken))).toBe('slots_taken_fkey');
    expect(await refusal(slot(sql`blocks = ${range(9, 11)}`, taken))).toBe('slots_taken_fkey');
    expect(await refusal(slot(sql`ended_id = claim_id`, taken))).toBe('slots_ended_fkey');
    expect(await refusal(slot(sql`ended_id = ${waiting}`, taken))).toMatch(/^slots_(sound|ended_fkey)$/);
    expect(await refusal(slot(sql`thing_id = ${seats}`, taken))).toMatch(/_fkey$/);
    expect(await refusal(slot(sql`during = ${range(7, 8)}`, taken))).toBe('slots_sound');
    for (const statement of [
      sql`update ${cell('taken_slots')} set blocks = ${range(7, 8)} where claim_id = ${taken}`,
      sql`delete from ${cell('taken_slots')} where claim_id = ${taken}`,
      sql`delete from ${cell('slots')} where claim_id = ${taken}`,
    ])
      expect(await refusal(statement)).toMatch('permission denied');
  });

  test('to claim two hours at one time for one person', async () => {
    const id = asTheSystem(town).newId();
    expect(await refusal(aClaim(id, { holder: wang.id }))).toBe('slots_one_a_holder');
    expect(await refusal(slot(sql`holder_id = ${people[2]}`, taken))).toBe('slots_holder_fkey');
  });

  test('to make seats a thing of hours, so that a claim escapes the count', async () => {
    const asHours = sql`insert into ${cell('slot_things')} (thing_id, opened_capacity, longest_minutes, setup_minutes)
      values (${seats}, 3, 60, 0)`;
    expect(await refusal(asHours)).toBe('slot_things_opened_fkey');
    const id = asTheSystem(town).newId();
    expect(await refusal(aClaim(id, { thing: seats }))).toBe('slots_thing_fkey');
    const uncountedSeat: Link = { kind: 'confirmed', claim: id, units: 1, thing: seats, seq: 1 };
    expect(await refusal(link({ ...uncountedSeat, taken: [0, 0] }))).toBe('claim_events_chain');
    expect(await refusal(link({ ...uncountedSeat, taken: [0, uncounted] }))).toBe('claim_events_chain');
    expect(await refusal(link({ ...uncountedSeat, capacity: 3 }))).toMatch(/_fkey$/);
  });

  test('to count the hours of a thing as seats', async () => {
    for (const after of [0, 1]) {
      const counted = link({ kind: 'promoted', claim: waiting, units: 2, taken: [uncounted, after] });
      expect(await refusal(counted)).toBe('claim_events_chain');
    }
  });
});

test('a claim of an hour, which may be one of many, is written by the engine alone', async () => {
  const seat = (ctx: Ctx) =>
    sql`insert into ${cell('claims')} (id, thing_id, holder_id, placed_by, units, turn, placed_at, slot_id)
      values (${ctx.newId()}, ${seats}, ${wang.id}, ${wang.id}, 1, 1, ${ctx.now}, ${ctx.newId()})`.execute(
      ctx.db,
    );
  await expect(inTransaction(wang.ctx(), seat)).rejects.toThrow('row-level security');
});
