import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectSoundSlots } from '../../../../tests/support/claims/slot-book.ts';
import { aHome, aPerson, asTheSystem } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import type { ClaimEventKind } from '../../../platform/db/types.generated.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { violatedConstraint } from '../../shared/violations.ts';
import { rolesOf, uncounted } from '../claim-event.ts';
import { openThing } from '../open-thing.ts';
import { openSlots } from './open-slots.ts';
import { placeSlot } from './place-slot.ts';

const hour = 3_600_000;

let town: Town;
let homeId: string;
let people: string[];
let thing: string;
let seats: string;
let taken: string;
let waiting: string;
beforeAll(async () => {
  town = await openTown();
  ({ id: homeId } = await aHome(town));
  people = await Promise.all(['王大姐', '李婶', '张嫂'].map(async (name) => (await aPerson(town, name)).id));
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
      ...{ homeId, capacity: 2, closesAt, longestMinutes: 240, setupMinutes: 0, bookable: null },
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

/** Which constraint or right refuses raw SQL of the application's role, at its most powerful: as the system. */
async function refusal(...statements: RawBuilder<unknown>[]): Promise<string> {
  try {
    await inTransaction(asTheSystem(town), async (ctx) => {
      for (const statement of statements) await statement.execute(ctx.db);
    });
    return 'it was done';
  } catch (error) {
    return violatedConstraint(error) ?? String(error);
  } finally {
    await expectSoundSlots(town.owner.withSchema('d370215'), thing);
  }
}

const cell = (table: string) => sql.raw(`d370215."${table}"`);

type Link = {
  kind: ClaimEventKind;
  claim: string;
  units: number;
  numbers: string | null;
  blocks?: RawBuilder<unknown>;
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
     previous_seq, taken_before, taken_after, capacity_before, capacity, numbers, blocks, at)
  values (${of.thing ?? thing}, ${seq}, ${of.kind}, ${of.claim}, ${taken_claim_id}, ${returned_claim_id},
    ${ended_claim_id}, ${of.units}, ${seq - 1}, ${before}, ${after}, ${capacity}, ${capacity},
    ${of.numbers}, ${of.blocks ?? range(9, 10)}, ${town.clock()})`;
}

const slot = (set: RawBuilder<unknown>, id: string) =>
  sql`update ${cell('slots')} set ${set} where claim_id = ${id}`;

/** 张嫂's claim of an hour, as the engine would write it. */
function aClaim(id: string, of: { numbers: string; units?: number; thing?: string }): RawBuilder<unknown> {
  const holder = people[2] ?? '';
  const thingId = of.thing ?? thing;
  return sql`with claim as (
    insert into ${cell('claims')} (id, thing_id, holder_id, placed_by, units, turn, placed_at, slot_id)
    values (${id}, ${thingId}, ${holder}, ${holder}, ${of.units ?? 1}, 3, ${town.clock()}, ${id}))
    insert into ${cell('slots')} (claim_id, thing_id, units, during, blocks, numbers)
    values (${id}, ${thingId}, ${of.units ?? 1}, ${range(9.5, 10.5)}, ${range(9.5, 10.5)}, ${of.numbers})`;
}

describe('of a thing that is taken by the hour it is impossible in the database itself', () => {
  test('to take a unit at an instant at which another has it', async () => {
    const id = asTheSystem(town).newId();
    expect(await refusal(aClaim(id, { numbers: '{[1,2)}' }))).toBe('slots_never_over');
    expect(await refusal(slot(sql`numbers = '{[1,3)}'`, waiting))).toBe('slots_never_over');
  });

  test('to take a unit that there is not, fewer than one says, or none', async () => {
    const id = asTheSystem(town).newId();
    const take = (numbers: string, of: Partial<Link> = {}) =>
      refusal(
        aClaim(id, { numbers }),
        link({ kind: 'confirmed', claim: id, units: 1, numbers, blocks: range(9.5, 10.5), ...of }),
      );
    expect(await take('{[3,4)}')).toBe('claim_events_chain');
    expect(await take('{[3,4)}', { capacity: 3 })).toBe('claim_events_follows_fkey');
    expect(await take('{}')).toBe('claim_events_chain');
    expect(await take('{[2,4)}')).toBe('claim_events_chain');
    expect(await refusal(link({ kind: 'promoted', claim: waiting, units: 2, numbers: '{[2,3)}' }))).toBe(
      'claim_events_chain',
    );
  });

  test('to hold what no link took, or to let a link say other units or another time', async () => {
    const confirmed = sql`update ${cell('claims')} set confirmed_at = placed_at where id = ${waiting}`;
    expect(await refusal(confirmed)).toBe('claims_taken_fkey');
    const both: Link = { kind: 'promoted', claim: waiting, units: 2, numbers: '{[1,3)}' };
    expect(await refusal(link(both), confirmed)).toBe('claim_events_slot_fkey');
    expect(await refusal(link({ ...both, numbers: null }), confirmed)).toBe('claim_events_chain');
    const id = asTheSystem(town).newId();
    const elsewhere: Link = {
      kind: 'confirmed',
      claim: id,
      units: 1,
      numbers: '{[2,3)}',
      blocks: range(11, 12),
    };
    expect(await refusal(aClaim(id, { numbers: '{[2,3)}' }), link(elsewhere))).toBe('claim_events_slot_fkey');
  });

  test('to move what is taken to another time or unit, or to free it while it is held', async () => {
    expect(await refusal(slot(sql`numbers = '{}'`, taken))).toBe('claim_events_slot_fkey');
    expect(await refusal(slot(sql`blocks = ${range(9, 11)}`, taken))).toBe('claim_events_slot_fkey');
    expect(await refusal(slot(sql`ended_id = claim_id`, taken))).toBe('slots_ended_fkey');
    expect(await refusal(slot(sql`ended_id = ${waiting}`, taken))).toMatch(/^slots_(sound|ended_fkey)$/);
    expect(await refusal(slot(sql`thing_id = ${seats}`, taken))).toMatch(/_fkey$/);
    expect(await refusal(slot(sql`during = ${range(7, 8)}`, taken))).toBe('slots_sound');
    expect(await refusal(sql`delete from ${cell('slots')} where claim_id = ${taken}`)).toMatch(
      'permission denied',
    );
  });

  test('to make seats a thing of hours, so that a claim escapes the count', async () => {
    const asHours = sql`insert into ${cell('slot_things')} (thing_id, opened_capacity, longest_minutes, setup_minutes)
      values (${seats}, 3, 60, 0)`;
    expect(await refusal(asHours)).toBe('slot_things_opened_fkey');
    const id = asTheSystem(town).newId();
    expect(await refusal(aClaim(id, { numbers: '{}', thing: seats }))).toMatch(/^slots_thing_fkey$/);
    const seat = sql`insert into ${cell('claims')} (id, thing_id, holder_id, placed_by, units, turn, placed_at, slot_id)
      values (${id}, ${seats}, ${people[2]}, ${people[2]}, 1, 1, ${town.clock()}, ${waiting})`;
    expect(await refusal(seat)).toBe('claims_slot_fkey');
    const uncountedSeat: Link = {
      kind: 'confirmed',
      claim: id,
      units: 1,
      numbers: '{[1,2)}',
      thing: seats,
      seq: 1,
    };
    expect(await refusal(link({ ...uncountedSeat, taken: [0, 0] }))).toBe('claim_events_chain');
    expect(await refusal(link({ ...uncountedSeat, taken: [0, uncounted] }))).toBe('claim_events_chain');
    expect(await refusal(link({ ...uncountedSeat, capacity: 3 }))).toMatch(/_fkey$/);
  });

  test('to count the hours of a thing as seats', async () => {
    expect(
      await refusal(
        link({ kind: 'promoted', claim: waiting, units: 2, numbers: null, taken: [uncounted, 1] }),
      ),
    ).toBe('claim_events_chain');
  });
});
