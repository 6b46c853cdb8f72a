import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectSoundSlots } from '../../../../tests/support/claims/slot-book.ts';
import { codeOf } from '../../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  aPerson,
  asNobody,
  asTheSystem,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { lapseOffers } from '../../signups/lapse-offers.ts';
import { acceptOffer } from '../accept-offer.ts';
import { getFirstOutcome } from '../claim-queries.ts';
import { closeThing } from '../close-thing.ts';
import { lapseOffer } from '../lapse-offer.ts';
import { placeClaim } from '../place-claim.ts';
import { releaseClaim } from '../release-claim.ts';
import { resizeThing } from '../resize-thing.ts';
import { changeBookable } from './change-bookable.ts';
import { lapseSlots } from './lapse-slots.ts';
import { openSlots } from './open-slots.ts';
import { placeSlot } from './place-slot.ts';

const hour = 3_600_000;

let town: Town;
let home: { id: string };
let host: Person;
let wang: Person;
let li: Person;
let zhang: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  [wang, li, zhang] = await Promise.all([
    aPerson(town, '王大姐'),
    aPerson(town, '李婶'),
    aPerson(town, '张嫂'),
  ]);
});
afterAll(() => town.close());

let room: string;
let monday: number;
/** From eight to eight, half past the hour too, for four hours at most, a quarter between two; a week ahead. */
beforeEach(async () => {
  monday = Math.floor(town.clock().getTime() / (24 * hour)) * 24 * hour + 7 * 24 * hour;
  room = await openRoom({ bookable: [at(8, 20)] });
});

const at = (from: number, until: number) => ({
  from: new Date(monday + from * hour),
  until: new Date(monday + until * hour),
});

const openRoom = (of: { bookable: ReturnType<typeof at>[] | null; capacity?: number }) =>
  asTheEngine((ctx) =>
    openSlots(ctx, {
      ...{ homeId: home.id, capacity: 1 },
      ...{ longestMinutes: 240, setupMinutes: 15, ...of },
    }),
  );

const asTheEngine = <T>(work: (ctx: Ctx) => Promise<T>) => inTransaction(asTheSystem(town), work);

/** As a booking verb would: her own transaction, and the engine as the system inside it. */
async function book(
  person: Person,
  [from, until]: [number, number],
  more: { units?: number; mayWait?: boolean } = {},
) {
  const id = person.ctx().newId();
  const claim = { id, thingId: room, holderId: person.id, placedBy: person.id, units: 1, ...more };
  const placed = await inTransaction(person.ctx(), (ctx) =>
    asSystem(ctx, (ctx) => placeSlot(ctx, { ...claim, during: at(from, until) })),
  );
  return { id, ...placed };
}

const release = ({ id }: { id: string }) =>
  asTheEngine((ctx) => releaseClaim(ctx, { id, thingId: room, by: null }));

test('two who follow each other leave time to set the room up', async () => {
  expect(await book(wang, [9, 10])).toMatchObject({ status: 'confirmed', position: null });
  expect(await book(li, [10.25, 11])).toMatchObject({ status: 'confirmed' });
  expect(await codeOf(book(zhang, [11, 12], { mayWait: false }))).toBe('would-wait');
  expect(await codeOf(book(zhang, [8, 9], { mayWait: false }))).toBe('would-wait');
  expect(await book(zhang, [8, 8.75])).toMatchObject({ status: 'confirmed' });
});

test('what cannot be had is refused with its reason', async () => {
  expect(await codeOf(book(wang, [7, 9]))).toBe('outside-hours');
  expect(await codeOf(book(wang, [9, 14]))).toBe('slot-too-long');
  expect(await codeOf(book(wang, [10, 9]))).toBe('slot-unsound');
  expect(await codeOf(book(wang, [9, 9 + 1 / 7]))).toBe('slot-unsound');
  expect(await codeOf(book(wang, [-24 * 8, -24 * 8 + 1]))).toBe('slot-begun');
  expect(await codeOf(book(wang, [9, 10], { units: 2 }))).toBe('claims-closed');
  await book(wang, [9, 10]);
  expect(await codeOf(book(wang, [9.5, 11]))).toBe('already-claimed');
  expect(await book(wang, [14, 15])).toMatchObject({ status: 'confirmed' });
});

test('a freed hour is offered to the first who waits for a minute of it, then to the next', async () => {
  const first = await book(wang, [9, 11]);
  const second = await book(li, [9, 10]);
  const third = await book(zhang, [10, 11]);
  expect([second.position, third.position]).toEqual([1, 2]);
  const [movedUp] = (await release(first)) ?? [];
  expect(movedUp?.id).toBe(second.id);
  const until = movedUp?.offeredUntil ?? new Date(0);
  await asTheEngine((ctx) => acceptOffer(ctx, { id: second.id, thingId: room, by: li.id }));
  const later = { ...asTheSystem(town), now: until };
  expect(
    await codeOf(inTransaction(later, (ctx) => acceptOffer(ctx, { id: third.id, thingId: room, by: null }))),
  ).toBe('nothing-offered');
  expect((await release(second))?.map(({ id }) => id)).toEqual([third.id]);
  expect(await inTransaction(later, (ctx) => lapseOffer(ctx, { id: third.id, thingId: room }))).toEqual([]);
  expect(await asTheEngine((ctx) => getFirstOutcome(ctx.db, third.id))).toEqual({
    status: 'waiting',
    position: 2,
  });
  const { events } = await expectSoundSlots(town.owner.withSchema('d370215'), room);
  expect(events.map(({ kind }) => kind)).toEqual([
    ...['opened', 'confirmed', 'queued', 'queued', 'released', 'offered', 'accepted'],
    ...['released', 'offered', 'lapsed'],
  ]);
});

test('who comes later is given what nobody before her waits for, and nothing else', async () => {
  await book(wang, [9, 10]);
  expect(await book(li, [9, 12])).toMatchObject({ status: 'waiting', position: 1 });
  expect(await book(zhang, [11, 12])).toMatchObject({ status: 'waiting', position: 2 });
  expect(await book(zhang, [13, 14])).toMatchObject({ status: 'confirmed' });
});

test('the room is closed for a festival: nothing new comes, what was had is given back, and nobody moves up', async () => {
  const had = await book(wang, [9, 10]);
  const waits = await book(li, [9, 10]);
  const evening = await book(zhang, [18, 19]);
  const stays = await asTheEngine((ctx) => changeBookable(ctx, { thingId: room, bookable: [at(17, 20)] }));
  expect(stays).toEqual([]);
  expect(await release(had)).toEqual([]);
  expect(await codeOf(book(zhang, [9, 10]))).toBe('outside-hours');
  const again = await asTheEngine((ctx) => changeBookable(ctx, { thingId: room, bookable: null }));
  expect(again.map(({ id }) => id)).toEqual([waits.id]);
  const { confirmed } = await expectSoundSlots(town.owner.withSchema('d370215'), room);
  expect(confirmed).toEqual([evening.id]);
});

test('more projectors go to who waits, fewer take none from anybody, and a closed room ends it', async () => {
  room = await openRoom({ bookable: null, capacity: 2 });
  await book(wang, [9, 11], { units: 2 });
  const waits = await book(li, [10, 12]);
  const resize = (capacity: number) =>
    asTheEngine((ctx) => resizeThing(ctx, { thingId: room, capacity, by: host.id }));
  expect(await codeOf(resize(1))).toBe('fewer-than-taken');
  expect((await resize(3))?.map(({ id }) => id)).toEqual([waits.id]);
  await asTheEngine((ctx) => closeThing(ctx, room));
  expect(await codeOf(book(zhang, [13, 14]))).toBe('claims-closed');
  await expectSoundSlots(town.owner.withSchema('d370215'), room);
});

test('an hour with the counsellor is known to her who has it alone, not to the keeper of the home', async () => {
  const hers = await book(wang, [9, 10]);
  const seenBy = (ctx: Ctx) =>
    inTransaction(ctx, async ({ db }) => {
      const slots = await db.selectFrom('slots').select('claim_id as id').execute();
      const claims = await db.selectFrom('claims').select('id').where('thing_id', '=', room).execute();
      const links = await db
        .selectFrom('claim_events')
        .select('claim_id as id')
        .where('thing_id', '=', room)
        .execute();
      return [slots, claims, links].map((rows) => rows.filter(({ id }) => id === hers.id).length);
    });
  expect(await seenBy(wang.ctx())).toEqual([1, 1, 1]);
  for (const other of [li.ctx(), host.ctx(), asNobody(town)]) expect(await seenBy(other)).toEqual([0, 0, 0]);
});

test('an hour is never had as a seat, and the chore of seats leaves its offers alone', async () => {
  const seat = { id: wang.ctx().newId(), thingId: room, holderId: wang.id, placedBy: wang.id, units: 1 };
  expect(await codeOf(inTransaction(wang.ctx(), (ctx) => placeClaim(ctx, seat)))).toBe('claims-closed');
  const first = await book(wang, [9, 10]);
  await book(li, [9, 10]);
  const [offer] = (await release(first)) ?? [];
  expect(await lapseOffers({ ...asTheSystem(town), now: offer?.offeredUntil ?? new Date(0) })).toBe(0);
});

test('an hour that nobody took in time is passed on once, whoever else does the same chore', async () => {
  const chore = (now: Date) => lapseSlots({ ...asTheSystem(town), now });
  // Those of the other tests.
  await chore(new Date(monday + 1000 * hour));
  const first = await book(wang, [9, 10]);
  const offered = await book(li, [9, 10]);
  const waits = await book(zhang, [9, 10]);
  const [offer] = (await release(first)) ?? [];
  const until = offer?.offeredUntil ?? new Date(0);
  await chore(new Date(until.getTime() - 1));
  const { offered: before } = await expectSoundSlots(town.owner.withSchema('d370215'), room);
  expect(before).toEqual([offered.id]);
  const passedOn = await Promise.all([1, 2, 3].map(() => chore(until)));
  expect(passedOn.toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
  const { offered: after, events } = await expectSoundSlots(town.owner.withSchema('d370215'), room);
  expect(after).toEqual([waits.id]);
  expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['lapsed', 'offered']);
});
