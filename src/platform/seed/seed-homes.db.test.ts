import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { asNobody } from '../../../tests/support/factories.ts';
import { findHomes } from '../../core/homes/find-homes.ts';
import { showHome } from '../../core/homes/show-home.ts';
import { seedHomes } from './seed-homes.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await seedHomes(town.owner, { homes: 45, clock: town.clock });
  await seedHomes(town.owner, { homes: 15, clock: town.clock });
});
afterAll(() => town.close());

const listAll = async () => (await findHomes(asNobody(town), { limit: 100 })).items;

test('synthetic homes say that they are, and a second call adds others', async () => {
  const homes = await listAll();
  expect(homes).toHaveLength(60);
  expect(new Set(homes.map((home) => home.divisionCode)).size).toBe(60);
  expect(homes.every((home) => home.synthetic && home.name.includes('演示'))).toBe(true);
});

test('twenty homes lie in each town, a few kilometres apart, with hours and offers', async () => {
  const codes = (await listAll()).map((home) => home.divisionCode);
  expect(codes.every((code) => /^[1-6][0-9]{11}$/.test(code))).toBe(true);
  const division = codes[0]?.slice(0, 9) ?? '';
  const { items } = await findHomes(asNobody(town), { division });
  expect(items).toHaveLength(20);
  const [first] = items;
  if (!first) throw new Error('no home');
  const near = await findHomes(asNobody(town), { near: first.location, limit: 20 });
  expect(near.items.map((home) => home.divisionCode).sort()).toEqual(items.map((home) => home.divisionCode));
  expect(Math.max(...near.items.map((home) => home.distanceMeters ?? 0))).toBeLessThan(10_000);
  expect(first.offers.length).toBeGreaterThan(0);
  expect((await showHome(asNobody(town), first.id)).hours.length).toBeGreaterThan(0);
});
