import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, asNobody } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { doorNames } from './door-names.ts';
import { homesOffered } from './homes-offered.ts';

const [villageCode, another] = ['370215002001', '370215002002'];

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await aHome(town, '泉心泉意', villageCode);
  await aHome(town, '邻村的', another);
});
afterAll(() => town.close());

const offered = async (door: (typeof doorNames)[number], village: string | null) =>
  (await homesOffered({ ctx: asNobody(town), villageCode: village }, door)).map(({ name }) => name);

test('what a home can do is offered to the home of the village that she chose, and to no other', async () => {
  expect(await offered('need', villageCode)).toEqual(['泉心泉意']);
  expect(await offered('talent', another)).toEqual(['邻村的']);
  expect(await offered('need', null)).toEqual([]);
});

test('a question and a quarrel go to the district first, wherever she lives', async () => {
  for (const door of ['question', 'conflict'] as const)
    expect([door, await offered(door, villageCode)]).toEqual([door, []]);
});

test('of many homes three are offered', async () => {
  for (const name of ['二号', '三号', '四号']) await aHome(town, name, villageCode);
  expect(await offered('need', villageCode)).toHaveLength(3);
});
