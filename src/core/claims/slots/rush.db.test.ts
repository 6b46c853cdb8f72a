import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSoundSlots } from '../../../../tests/support/claims/slot-book.ts';
import { aHome, aPerson, asTheSystem, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { releaseClaim } from '../release-claim.ts';
import { openSlots } from './open-slots.ts';
import { placeSlot } from './place-slot.ts';

const hour = 3_600_000;
const many = 64;

let town: Town;
let home: { id: string };
let people: Person[];
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  people = await Promise.all(Array.from({ length: many }, (_, nth) => aPerson(town, `${nth} 号大姐`)));
});
afterAll(() => town.close());

const open = (capacity: number) =>
  inTransaction(asTheSystem(town), (ctx) =>
    openSlots(ctx, {
      ...{ homeId: home.id, capacity, longestMinutes: 240, setupMinutes: 0, bookable: null },
    }),
  );

const hours = (from: number, until: number) => {
  const base = Math.floor(town.clock().getTime() / hour) * hour + 48 * hour;
  return { from: new Date(base + from * hour), until: new Date(base + until * hour) };
};

async function book(person: Person, thingId: string, during: ReturnType<typeof hours>) {
  const claim = { id: person.ctx().newId(), thingId, holderId: person.id, placedBy: person.id, units: 1 };
  const placed = await inTransaction(person.ctx(), (ctx) =>
    asSystem(ctx, (ctx) => placeSlot(ctx, { ...claim, during })),
  );
  return { ...placed, id: claim.id };
}

test.for([1, 5])(
  'of 64 who want one hour at once exactly %i have it, and each place in the queue is told once',
  async (capacity) => {
    const thingId = await open(capacity);
    const placed = await Promise.all(people.map((person) => book(person, thingId, hours(9, 10))));
    expect(placed.filter(({ status }) => status === 'confirmed')).toHaveLength(capacity);
    const places = placed.flatMap(({ position }) => position ?? []).sort((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: many - capacity }, (_, nth) => nth + 1));
    const { confirmed } = await expectSoundSlots(town.owner.withSchema('d370215'), thingId);
    expect(confirmed).toHaveLength(capacity);
  },
);

test('hours of many lengths, placed and given back at once, are never had twice', async () => {
  const thingId = await open(2);
  const placed = await Promise.all(
    people.map((person, nth) => book(person, thingId, hours(nth % 7, (nth % 7) + 1 + (nth % 3)))),
  );
  await Promise.all(
    placed.map(async ({ id }, nth) => {
      if (nth % 2 === 0) {
        await inTransaction(asTheSystem(town), (ctx) => releaseClaim(ctx, { id, thingId, by: null }));
      }
    }),
  );
  await expectSoundSlots(town.owner.withSchema('d370215'), thingId);
});
