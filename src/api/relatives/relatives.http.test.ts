import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aHome, aHost, aPerson, anActivity, type Person } from '../../../tests/support/factories.ts';

let door: TestApp;
let activity: { id: string };
let daughter: Person;
let stranger: Person;
beforeAll(async () => {
  door = await buildApp();
  const home = await aHome(door.town);
  const host = await aHost(door.town, '江大姐', home);
  activity = await anActivity(door.town, { host, home, capacity: 2 });
  daughter = await aPerson(door.town, '王小红');
  stranger = await aPerson(door.town, '路过的');
});
afterAll(() => door.close());

const url = '/api/v1/me/relatives';
const add = (as: Person, json: object, key: string = crypto.randomUUID()) =>
  door.ask({ method: 'POST', url, as, json, key });

test('other software writes her mother down, signs her up, and takes her off the list', async () => {
  const added = await add(daughter, { name: '王大娘', kind: 'elder' }, 'once');
  expect(added).toMatchObject({ status: 201, body: { name: '王大娘', kind: 'elder' } });
  expect((await add(daughter, { name: '王大娘', kind: 'elder' }, 'once')).body).toEqual(added.body);
  expect((await door.ask({ url, as: daughter })).body).toEqual({ items: [added.body] });
  const signUps = `/api/v1/activities/${activity.id}/signups`;
  const json = { relativeId: added.body.id };
  const placed = await door.ask({ method: 'POST', url: signUps, as: daughter, json });
  expect(placed).toMatchObject({ status: 201, body: { status: 'confirmed', partySize: 1 } });
  const hers = `${url}/${added.body.id}`;
  expect(await door.ask({ method: 'DELETE', url: hers, as: daughter })).toMatchObject({
    status: 409,
    body: { code: 'relative-still-comes' },
  });
  await door.ask({ method: 'DELETE', url: `/api/v1/signups/${placed.body.id}`, as: daughter });
  expect((await door.ask({ method: 'DELETE', url: hers, as: daughter })).body).toEqual({ items: [] });
});

test('nobody sees or uses what is not hers, and what is no relative is refused in words', async () => {
  const { body } = await add(daughter, { name: '婆婆', kind: 'elder' });
  expect((await door.ask({ url })).status).toBe(401);
  expect((await door.ask({ url, as: stranger })).body).toEqual({ items: [] });
  expect(await door.ask({ method: 'DELETE', url: `${url}/${body.id}`, as: stranger })).toMatchObject({
    status: 404,
    body: { code: 'relative-not-found' },
  });
  expect((await door.ask({ method: 'DELETE', url: `${url}/no-id`, as: daughter })).status).toBe(404);
  for (const json of [
    {},
    { name: '姑', kind: 'aunt' },
    { name: '姑\u0000', kind: 'woman' },
    { name: 7 },
    [],
  ]) {
    expect((await add(daughter, json)).status).toBe(422);
  }
});
