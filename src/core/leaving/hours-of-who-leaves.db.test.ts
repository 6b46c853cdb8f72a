import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSoundSlots } from '../../../tests/support/claims/slot-book.ts';
import { aHome, aPerson, asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { openSlots } from '../claims/slots/open-slots.ts';
import { placeSlot } from '../claims/slots/place-slot.ts';
import { exportPerson } from '../people/export-person.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { erasePerson } from './erase-person.ts';

const hour = 3_600_000;

let town: Town;
let room: string;
let base: number;
beforeAll(async () => {
  town = await openTown();
  const { id: homeId } = await aHome(town);
  base = Math.floor(town.clock().getTime() / hour) * hour;
  const rules = { capacity: 1, longestMinutes: 60, setupMinutes: 0, bookable: null };
  room = await inTransaction(asTheSystem(town), (ctx) => openSlots(ctx, { homeId, ...rules }));
});
afterAll(() => town.close());

async function book(person: Person, inHours: number): Promise<string> {
  const id = person.ctx().newId();
  const from = new Date(base + inHours * hour);
  const during = { from, until: new Date(from.getTime() + hour) };
  const claim = { id, thingId: room, holderId: person.id, placedBy: person.id, units: 1, during };
  await inTransaction(person.ctx(), (ctx) => asSystem(ctx, (ctx) => placeSlot(ctx, claim)));
  return id;
}

test('she is given her hours, and when she leaves they go to who waits; what has been stays', async () => {
  const [leaves, waits] = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘')];
  const been = await book(leaves, 1);
  const [toCome, hoped] = [await book(leaves, 200), await book(waits, 201)];
  const [next, queued] = [await book(waits, 200), await book(leaves, 201)];
  moveClock(town, { minutes: 150 });
  const { aboutHer } = await exportPerson(leaves.ctx());
  expect(aboutHer['slots']?.map((row) => row['claim_id']).toSorted()).toEqual(
    [been, toCome, queued].toSorted(),
  );
  await erasePerson(leaves.ctx());
  const sheet = await expectSoundSlots(town.owner.withSchema('d370215'), room);
  expect([sheet.confirmed, sheet.offered, sheet.waiting]).toEqual([[been, hoped], [next], []]);
  const ended = sheet.slots.filter((slot) => slot.withdrawn_at).map(({ id }) => id);
  expect(ended.toSorted()).toEqual([toCome, queued].toSorted());
});
