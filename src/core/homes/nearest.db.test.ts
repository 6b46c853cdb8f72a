import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoHomes } from '../../../db/seeds/demo/demo-homes.ts';
import { asNobody, asTheSystem } from '../../../tests/support/factories.ts';
import { metersBetween } from '../../../tests/support/meters-between.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { makeChance, type Chance } from '../../../tests/support/chance/make-chance.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findHomes, type FindHomes } from './find-homes.ts';
import type { NearbyHome } from './home.ts';
import { openMinutes } from './hours.ts';
import type { LatLng } from './position.ts';
import { publishHomes } from './publish-home.ts';

const chance = makeChance(20260707);
const inJimo = (): LatLng => ({ lat: 36.2 + chance() * 0.5, lng: 120.1 + chance() * 0.9 });

/** Even over the sphere, so that poles and the date line have their share. */
const onEarth = (chance: Chance): LatLng => ({
  lat: (Math.asin(2 * chance() - 1) * 180) / Math.PI,
  lng: chance() * 360 - 180,
});

const villageOf = (nth: number) => `3702150010${String(nth % 40).padStart(2, '0')}`;

type Spot = LatLng & { id: string; divisionCode: string };
let town: Town;
let spots: Spot[];
beforeAll(async () => {
  town = await openTown();
  const places = [
    ...demoHomes.map(({ villageCode, lat, lng }) => ({ divisionCode: villageCode, lat, lng })),
    ...Array.from({ length: 1500 }, (_, nth) => ({ divisionCode: villageOf(nth), ...inJimo() })),
    ...Array.from({ length: 500 }, (_, nth) => ({ divisionCode: villageOf(nth), ...onEarth(chance) })),
  ];
  spots = places.map((place) => ({ ...place, id: asTheSystem(town).newId() }));
  await inTransaction(asTheSystem(town), async (ctx) => {
    const rest = {
      name: '一家',
      kind: 'village',
      leader_title: '微家长',
      open_minutes: openMinutes([]),
      offers: [],
    };
    const rows = spots.map(({ id, divisionCode: division_code, lat, lng }) => ({
      ...{ ...rest, id, division_code, lat, lng, opened_at: ctx.now },
    }));
    await ctx.db.insertInto('homes').values(rows).execute();
    await publishHomes(
      ctx,
      rows.map(({ id }) => id),
    );
  });
});
afterAll(() => town.close());

function byBruteForce(near: LatLng): { id: string; meters: number }[] {
  const all = spots.map((spot) => ({ id: spot.id, meters: metersBetween(near, spot) }));
  return all.sort((a, b) => a.meters - b.meters);
}

/** A millionth of a metre is no order: there the two formulas may round differently. */
function expectSameOrder(found: readonly NearbyHome[], near: LatLng): void {
  const nearest = byBruteForce(near).slice(0, found.length);
  const metersOf = new Map(byBruteForce(near).map(({ id, meters }) => [id, meters]));
  for (const [at, home] of found.entries()) {
    const expected = nearest[at]!;
    if (home.id !== expected.id) expect(metersOf.get(home.id)! - expected.meters).toBeCloseTo(0, 6);
    expect(Math.abs((home.distanceMeters ?? -1) - expected.meters)).toBeLessThanOrEqual(0.51);
  }
}

test('for 1,000 points the nearest twenty are those of brute force, in its order', async () => {
  const points = [
    ...Array.from({ length: 700 }, inJimo),
    ...Array.from({ length: 296 }, () => onEarth(chance)),
    ...[90, -90].map((lat) => ({ lat, lng: 0 })),
    ...[180, -180].map((lng) => ({ lat: 0, lng })),
  ];
  expect(points.length).toBe(1000);
  for (const near of points) {
    const { items } = await findHomes(asNobody(town), { near, limit: 20 });
    expect(items.length).toBe(20);
    expectSameOrder(items, near);
  }
});

async function everyPage(wish: FindHomes): Promise<NearbyHome[]> {
  const found: NearbyHome[] = [];
  let cursor: string | undefined;
  do {
    const page = await findHomes(asNobody(town), { ...wish, limit: 97, ...(cursor && { cursor }) });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

test('page by page from a point each home comes exactly once, the farthest last', async () => {
  const near = { lat: 36.39, lng: 120.45 };
  const found = await everyPage({ near });
  expect(found.map(({ id }) => id).sort()).toEqual(spots.map(({ id }) => id).sort());
  expectSameOrder(found, near);
});

test('page by page through a division each home comes exactly once, in order of its code', async () => {
  const found = await everyPage({ division: '370215001' });
  const inDivision = spots.filter(({ divisionCode }) => divisionCode.startsWith('370215001'));
  const order = inDivision.sort((a, b) =>
    a.divisionCode === b.divisionCode ? (a.id < b.id ? -1 : 1) : a.divisionCode < b.divisionCode ? -1 : 1,
  );
  expect(order.length).toBeGreaterThan(1900);
  expect(found.map(({ id }) => id)).toEqual(order.map(({ id }) => id));
});
