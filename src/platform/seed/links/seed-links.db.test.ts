import { afterAll, beforeAll, expect, test } from 'vitest';
import { asTheSystem } from '../../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../../tests/support/offices/office-town.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { logVisit } from '../../../core/visits/log-visit.ts';
import { listMyLinks } from '../../../core/links/list-my-links.ts';
import { findReachFaults } from '../../../core/reach/recount.ts';
import { showReach } from '../../../core/reach/show-reach.ts';
import { addDays, dayOf } from '../../../core/shared/dates.ts';
import { inTransaction } from '../../../core/shared/transaction.ts';
import { findRecountFaults } from '../../doctor/reach-recount.ts';
import { seedLinks } from './seed-links.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await inTree(town);
  await seedLinks(town.owner, { links: 100, clock: town.clock });
  await seedLinks(town.owner, { links: 75, clock: town.clock });
});
afterAll(() => town.close());

const reachOf = async (division: string) => {
  const office = await anOfficer(town, '区里', { role: 'district', divisionCode: '370215' });
  return showReach(office.ctx(), { division });
};

test('thirty women and three chairs keep touch with each executive, and a second call adds others', async () => {
  const reach = await reachOf('370215');
  expect(reach).toMatchObject({ links: 175, executives: 7, below: 2, villages: 2 + 21 });
  expect(reach.byDivision.filter(({ name }) => name.includes('演示'))).toHaveLength(20);
  const ofTown = await reachOf('370215601');
  expect(ofTown.byDivision.map(({ code }) => code)).toEqual(['370215601001', '370215601002']);
  expect(ofTown.households).toBeGreaterThan(100);
  const names = await town.owner
    .selectFrom('commons.divisions')
    .select('name')
    .where('source', '=', 'synthetic')
    .execute();
  expect(names.every(({ name }) => name.endsWith('（演示）'))).toBe(true);
});

test('each invented place is said to lie somewhere of its own, so that the map of reach draws it', async () => {
  const { byDivision } = await reachOf('370215');
  const towns = byDivision.filter(({ name }) => name.includes('演示'));
  const { byDivision: villages } = await reachOf('370215601');
  for (const places of [towns, villages]) {
    const spots = places.map(({ location }) => location && `${location.lat} ${location.lng}`);
    expect(spots).not.toContain(null);
    expect(new Set(spots).size).toBe(places.length);
  }
});

test('some women and some chairs were not seen in time, most were', async () => {
  const { links, lapsed, villages, inTouch } = await reachOf('370215');
  expect(lapsed).toBeGreaterThan(links / 20);
  expect(lapsed).toBeLessThan(links / 5);
  expect(inTouch).toBeGreaterThan(villages / 2);
});

test('the figures of today and of every week of the year are those of a recount, as the doctor says', async () => {
  expect(await findRecountFaults(town.owner)).toEqual([]);
  const today = dayOf(town.clock());
  for (let days = 0; days < 310; days += 7) {
    const faults = await inTransaction(asTheSystem(town), (ctx) =>
      findReachFaults(ctx, addDays(today, -days)),
    );
    expect([days, faults]).toEqual([days, []]);
  }
});

test('her executive logs a visit to a woman of hers as to any other, and she has lapsed no more', async () => {
  const before = await reachOf('370215');
  const link = await town.owner
    .withSchema('d370215')
    .selectFrom('links')
    .select(['held_by', 'person_id'])
    .where('kind', '=', 'woman')
    .where('due_on', '<', dayOf(town.clock()))
    .executeTakeFirstOrThrow();
  const hers = {
    ...asTheSystem(town),
    actor: { kind: 'person' as const, personId: link.held_by, accountId: link.held_by },
  };
  expect((await listMyLinks(hers)).length).toBe(33);
  const visitedAt = town.clock().toISOString();
  await logVisit(hers, {
    clientId: crypto.randomUUID(),
    personId: link.person_id,
    channel: 'phone',
    visitedAt,
  });
  expect((await reachOf('370215')).lapsed).toBe(before.lapsed - 1);
});
