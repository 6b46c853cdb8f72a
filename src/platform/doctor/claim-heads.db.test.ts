import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, aPerson, asTheSystem } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { lockThing } from '../../core/claims/claim-queries.ts';
import { openSlots } from '../../core/claims/slots/open-slots.ts';
import { placeSlot } from '../../core/claims/slots/place-slot.ts';
import { writeSteps } from '../../core/claims/write-steps.ts';
import { inTransaction } from '../../core/shared/transaction.ts';
import { findHeadFaults } from './claim-heads.ts';

const hour = 3_600_000;

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('hours that add up are no fault, and an hour that the history gave to nobody is one', async () => {
  const { id: homeId } = await aHome(town);
  const holders = [await aPerson(town, '王大姐'), await aPerson(town, '李婶')];
  const from = new Date(Math.ceil(town.clock().getTime() / hour) * hour + 48 * hour);
  const during = { from, until: new Date(from.getTime() + hour) };
  const { thingId, waiting } = await inTransaction(asTheSystem(town), async (ctx) => {
    const rules = { capacity: 1, longestMinutes: 60, setupMinutes: 0, bookable: null };
    const thingId = await openSlots(ctx, { homeId, ...rules });
    const claims = holders.map(({ id }) => ({ id: ctx.newId(), holderId: id, placedBy: id, units: 1 }));
    for (const claim of claims) await placeSlot(ctx, { ...claim, thingId, during });
    return { thingId, waiting: claims[1]?.id ?? '' };
  });
  expect(await findHeadFaults(town.owner)).toEqual([]);
  await inTransaction(asTheSystem(town), async (ctx) => {
    const thing = await lockThing(ctx.db, thingId);
    if (!thing) throw new Error('there is no such thing');
    const claim = { id: waiting, units: 1 };
    await writeSteps(ctx, thing, [{ kind: 'promoted', claim, actorId: null }]);
  });
  expect(await findHeadFaults(town.owner)).toEqual([`d370215: thing ${thingId} does not add up`]);
});
