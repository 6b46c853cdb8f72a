import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectSoundClaims } from '../../../tests/support/claims/claim-book.ts';
import { refusalOf } from '../../../tests/support/claims/refusals.ts';
import { aHome, aPerson, asTheSystem } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import type { ClaimEventKind } from '../../platform/db/types.generated.ts';
import { inTransaction } from '../shared/transaction.ts';
import { rolesOf } from './claim-event.ts';
import { openThing } from './open-thing.ts';
import { placeClaim } from './place-claim.ts';

let town: Town;
let homeId: string;
let people: string[];
let thing: string;
let taken: string;
let waiting: string;
beforeAll(async () => {
  town = await openTown();
  ({ id: homeId } = await aHome(town));
  people = await Promise.all(['王大姐', '李婶', '张嫂'].map(async (name) => (await aPerson(town, name)).id));
});
afterAll(() => town.close());

/** A thing of three units: 王大姐 has two (event 1), 李婶 waits for two (event 2), 张嫂 comes to cheat. */
beforeEach(async () => {
  await inTransaction(asTheSystem(town), async (ctx) => {
    const closesAt = new Date(ctx.now.getTime() + 3_600_000);
    thing = await openThing(ctx, { kind: 'seats', homeId, capacity: 3, beginsAt: null, closesAt });
    [taken = '', waiting = ''] = [ctx.newId(), ctx.newId()];
    for (const [nth, id] of [taken, waiting].entries()) {
      const holder = people[nth] ?? '';
      await placeClaim(ctx, { id, thingId: thing, holderId: holder, placedBy: holder, units: 2 });
    }
  });
});

async function refusal(...statements: RawBuilder<unknown>[]): Promise<string> {
  try {
    return await refusalOf(town, statements);
  } finally {
    await expectSoundClaims(town.owner.withSchema('d370215'), thing);
  }
}

const cell = (table: string) => sql.raw(`d370215."${table}"`);

type Event = {
  seq: number;
  kind: ClaimEventKind;
  claim: string | null;
  units: number;
  before: number | null;
  after: number;
};

type Link = Event & { previous?: number | null; capacity?: number; roles?: ReturnType<typeof rolesOf> };

const event = ({ capacity = 3, roles, ...link }: Link) => {
  const { taken_claim_id, returned_claim_id, ended_claim_id } = roles ?? rolesOf(link.kind, link.claim);
  return sql`
  insert into ${cell('claim_events')}
    (thing_id, seq, kind, claim_id, taken_claim_id, returned_claim_id, ended_claim_id, units,
     previous_seq, taken_before, taken_after, capacity_before, capacity, at)
  values (${thing}, ${link.seq}, ${link.kind}, ${link.claim}, ${taken_claim_id}, ${returned_claim_id}, ${ended_claim_id},
    ${link.units}, ${link.previous === undefined ? link.seq - 1 : link.previous}, ${link.before}, ${link.after},
    ${link.kind === 'resized' ? 3 : capacity}, ${capacity}, ${town.clock()})`;
};

const head = (fields: RawBuilder<unknown>) => sql`update ${cell('things')} set ${fields} where id = ${thing}`;

const promoted: Omit<Link, 'claim'> = { seq: 3, kind: 'promoted', units: 2, before: 2, after: 4 };

describe('in the database itself it is impossible', () => {
  test('to take more than there is', async () => {
    expect(await refusal(head(sql`taken = 4`))).toBe('things_never_over');
    expect(await refusal(head(sql`capacity = 1`))).toBe('things_never_over');
    expect(await refusal(event({ ...promoted, claim: waiting }))).toBe('claim_events_chain');
  });

  test('to make room by a false count', async () => {
    const link: Link = { ...promoted, claim: waiting };
    expect(await refusal(head(sql`taken = 0`), event({ ...link, before: 0, after: 2 }))).toBe(
      'claim_events_follows_fkey',
    );
    expect(await refusal(head(sql`capacity = 9`), event({ ...link, capacity: 9 }))).toBe(
      'claim_events_follows_fkey',
    );
    expect(await refusal(event({ ...link, after: 3 }))).toBe('claim_events_chain');
    expect(await refusal(event({ ...link, units: 1, after: 3 }))).toBe('claim_events_claim_fkey');
    expect(await refusal(event({ ...link, kind: 'released', before: 2, after: 1 }))).toBe(
      'claim_events_chain',
    );
  });

  test('to change the number of places where the history does not say so', async () => {
    const link: Link = { seq: 3, kind: 'resized', claim: null, units: 0, before: 2, after: 2 };
    expect(await refusal(event({ ...link, capacity: 1 }))).toBe('claim_events_chain');
    expect(await refusal(event({ ...link, capacity: 9, after: 4 }))).toBe('claim_events_chain');
    expect(await refusal(event({ ...link, capacity: 9, claim: taken, units: 2 }))).toBe('claim_events_chain');
    const more = [event({ ...link, capacity: 9 }), event({ ...promoted, seq: 4, claim: waiting })];
    expect(await refusal(...more)).toBe('claim_events_chain');
  });

  test('to offer what is taken, or to count an offer twice', async () => {
    const offered: Link = { ...promoted, kind: 'offered', claim: waiting };
    expect(await refusal(event(offered))).toBe('claim_events_chain');
    expect(
      await refusal(sql`update ${cell('claims')} set offered_at = placed_at,
        offer_ends_at = placed_at + interval '1 hour' where id = ${waiting}`),
    ).toBe('claims_taken_fkey');
    expect(
      await refusal(sql`update ${cell('claims')} set offered_at = placed_at where id = ${waiting}`),
    ).toBe('claims_sound');
    const again: Link = { seq: 3, kind: 'offered', claim: taken, units: 2, before: 2, after: 4, capacity: 9 };
    const resized: Link = { ...again, kind: 'resized', claim: null, units: 0, after: 2 };
    expect(await refusal(event(resized), event({ ...again, seq: 4 }))).toBe('claim_events_taken_once');
  });

  test('to write history out of its chain', async () => {
    const link: Link = { ...promoted, kind: 'left-queue', claim: waiting, after: 2 };
    expect(await refusal(event({ ...link, seq: 4 }))).toBe('claim_events_follows_fkey');
    expect(await refusal(event({ ...link, seq: 4, previous: 2 }))).toBe('claim_events_chain');
    expect(await refusal(event({ ...link, seq: 2 }))).toBe('claim_events_pkey');
    expect(await refusal(event({ ...link, claim: null }))).toBe('claim_events_chain');
    expect(await refusal(event({ ...link, previous: null }))).toBe('claim_events_chain');
    expect(await refusal(event({ ...link, seq: -1 }))).toBe('claim_events_follows_fkey');
  });

  test('to take twice, to give back twice, to begin twice', async () => {
    const back: Link = { seq: 3, kind: 'released', claim: taken, units: 2, before: 2, after: 0 };
    const again: Link = { ...promoted, seq: 4, claim: taken, before: 0, after: 2 };
    const end = sql`update ${cell('claims')} set withdrawn_at = placed_at where id = ${taken}`;
    expect(await refusal(end, event(back), event(again))).toBe('claim_events_taken_once');
    expect(await refusal(end, event(back), event({ ...again, kind: 'left-queue', after: 0 }))).toBe(
      'claim_events_ended_once',
    );
    const placed: Link = { seq: 3, kind: 'queued', claim: waiting, units: 2, before: 2, after: 2 };
    expect(await refusal(event(placed))).toBe('claim_events_placed_once');
  });

  test('to hold two claims, or one of a turn that is taken', async () => {
    const claim = (holder: string, turn: number) => sql`
      insert into ${cell('claims')} (id, thing_id, holder_id, placed_by, units, turn, placed_at)
      values (${asTheSystem(town).newId()}, ${thing}, ${holder}, ${holder}, 1, ${turn}, ${town.clock()})`;
    expect(await refusal(claim(people[0] ?? '', 3))).toBe('claims_one_a_holder');
    expect(await refusal(claim(people[2] ?? '', 2))).toBe('claims_queue');
    expect(await refusal(claim(thing, 3))).toBe('claims_holder_fkey');
  });

  test('to say of a link that it took, gave back or ended what it did not', async () => {
    const link: Link = { ...promoted, kind: 'left-queue', claim: waiting, after: 2 };
    const honest = rolesOf(link.kind, waiting);
    const end = sql`update ${cell('claims')} set withdrawn_at = placed_at where id = ${waiting}`;
    for (const lie of [
      { taken_claim_id: waiting },
      { returned_claim_id: waiting },
      { ended_claim_id: null },
      { ended_claim_id: taken },
    ]) {
      expect(await refusal(end, event({ ...link, roles: { ...honest, ...lie } }))).toBe('claim_events_chain');
    }
    const silent = { taken_claim_id: null, returned_claim_id: null, ended_claim_id: null };
    const more: Link = {
      seq: 3,
      kind: 'resized',
      claim: null,
      units: 0,
      before: 2,
      after: 2,
      capacity: 9,
    };
    const offered: Link = {
      seq: 4,
      kind: 'offered',
      claim: waiting,
      units: 2,
      before: 2,
      after: 4,
      capacity: 9,
    };
    expect(await refusal(event(more), event({ ...offered, roles: silent }))).toBe('claim_events_chain');
    const back: Link = { seq: 3, kind: 'released', claim: taken, units: 2, before: 2, after: 0 };
    expect(await refusal(event({ ...back, roles: silent }))).toBe('claim_events_chain');
  });

  test('to hold what no event took', async () => {
    expect(
      await refusal(sql`update ${cell('claims')} set confirmed_at = placed_at where id = ${waiting}`),
    ).toBe('claims_taken_fkey');
    const crowd = people.map(
      (holder, nth) => sql`
        insert into ${cell('claims')} (id, thing_id, holder_id, placed_by, units, turn, placed_at, confirmed_at)
        values (${asTheSystem(town).newId()}, ${thing}, ${holder}, ${holder}, 3, ${nth + 7}, ${town.clock()},
          ${town.clock()})`,
    );
    expect(await refusal(crowd[2]!)).toBe('claims_taken_fkey');
  });

  test('to give back what was not taken, and to keep what was given back', async () => {
    const end = sql`update ${cell('claims')} set withdrawn_at = placed_at where id in (${taken}, ${waiting})`;
    const never = event({ seq: 3, kind: 'released', claim: waiting, units: 2, before: 2, after: 0 });
    expect(await refusal(end, never)).toBe('claim_events_taken_before_fkey');
    const back = event({ seq: 3, kind: 'released', claim: taken, units: 2, before: 2, after: 0 });
    expect(await refusal(back)).toBe('claim_events_ended_fkey');
    const resumed = sql`update ${cell('claims')} set withdrawn_at = null where id = ${taken}`;
    expect(await refusal(end, back, resumed)).toBe('claim_events_ended_fkey');
  });

  test('to change a claim whose history is written, or the history', async () => {
    expect(await refusal(sql`update ${cell('claims')} set units = 1 where id = ${taken}`)).toMatch(
      /^claim_events_claim_fkey$/,
    );
    for (const statement of [
      sql`update ${cell('claim_events')} set taken_after = 0 where thing_id = ${thing}`,
      sql`delete from ${cell('claim_events')} where thing_id = ${thing}`,
      sql`delete from ${cell('claims')} where id = ${taken}`,
      sql`delete from ${cell('things')} where id = ${thing}`,
      sql`truncate ${cell('claim_events')}`,
      sql`alter table ${cell('things')} drop constraint things_never_over`,
    ]) {
      expect(await refusal(statement)).toMatch(/permission denied|must be owner/);
    }
  });
});
