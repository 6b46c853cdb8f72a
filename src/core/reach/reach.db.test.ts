import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeChance } from '../../../tests/support/chance/make-chance.ts';
import { asTheSystem } from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { happen, someVillages, type Model } from '../../../tests/support/outreach/outreach-model.ts';
import { anExecutive } from '../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findReachFaults } from './recount.ts';
import { showReach } from './show-reach.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await inTree(town);
});
afterAll(() => town.close());

const faultsOn = (day: string) => inTransaction(asTheSystem(town), (ctx) => findReachFaults(ctx, day));

/** Executives whose kept load is not the number of their links that stand. */
const wrongLoads = () =>
  sql`select e.id from d370215.executives e join lateral (
      select count(*) filter (where kind = 'chair') as chairs, count(*) filter (where kind = 'woman') as links
      from d370215.links where executive_id = e.id and left_on is null) held on true
    where (e.chairs, e.links) is distinct from (held.chairs, held.links)`.execute(town.owner);

/** Links whose kept day is not that of their last visit. */
const wrongDues = () =>
  sql`select id from d370215.links where due_on <> coalesce((select due_on from d370215.visits
    where link_id = links.id and taken_back_at is null order by visited_on desc, due_on desc limit 1), first_due_on)`.execute(
    town.owner,
  );

const seed = Number(process.env.PROPERTY_SEED ?? 20_261_127);
const steps = Number(process.env.OUTREACH_STEPS ?? 2000);

test('whatever happens, after every step the figures of today, of a past day and of a day to come are those of a recount', async () => {
  const chance = makeChance(seed);
  const office = await anOfficer(town, '区里', { role: 'district', divisionCode: '370215' });
  const executives = [await anExecutive(town, '江大姐'), await anExecutive(town, '秦大姐', '370215002')];
  const model: Model = { town, office, executives, chance, villages: await someVillages(town), rosters: [] };
  const from = dayOf(town.clock());
  for (let nth = 0; nth < steps; nth += 1) {
    await happen(model);
    const today = dayOf(town.clock());
    const days = (Date.parse(today) - Date.parse(from)) / 86_400_000;
    for (const day of [today, addDays(from, Math.floor(chance() * days)), addDays(today, 7)])
      expect(await faultsOn(day), `step ${nth}, ${day}`).toEqual([]);
    expect([...(await wrongLoads()).rows, ...(await wrongDues()).rows]).toEqual([]);
  }
  expect(model.villages.given).toBeGreaterThan(0);
  const reach = await showReach(office.ctx(), { division: '370215' });
  expect(reach.links).toBeGreaterThan(0);
  expect(reach.links).toBe(reach.byDivision.reduce((sum, { links }) => sum + links, 0));
}, 600_000);
