import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aPerson, type Person } from '../../../tests/support/factories.ts';
import { villageTownOn, zhao, type VillageTown } from '../../../tests/support/outreach/village-town.ts';
import { leadVillage } from '../../core/links/lead-village.ts';

let door: TestApp;
let place: VillageTown;
beforeAll(async () => {
  door = await buildApp();
  place = await villageTownOn(door.town);
  const { office, jiang } = place;
  await leadVillage(office.ctx(), { villageCode: zhao, personId: jiang.id, chairName: '赵主席' });
});
afterAll(() => door.close());

const url = '/api/v1/village-messages';
const send = (as: Person, json: object, key = randomUUID()) =>
  door.ask({ method: 'POST', url, as, key, json });
const pass = (as: Person, id: unknown, villageCode: string) =>
  door.ask({ method: 'POST', url: `${url}/${String(id)}/passings`, as, json: { villageCode } });

test('a message is sent once however often, passed on by who leads the village, and taken back', async () => {
  const { office, jiang } = place;
  const [key, wish] = [randomUUID(), { body: '周六义诊', division: zhao }];
  const first = await send(office, wish, key);
  expect(first.status).toBe(201);
  expect((await send(office, wish, key)).body).toEqual(first.body);
  const { id } = first.body;
  expect((await door.ask({ url, as: jiang })).body).toMatchObject({
    items: [{ id, body: '周六义诊', villages: [{ division: zhao, as: 'executive', chairName: '赵主席' }] }],
  });
  const ring = { division: zhao, whom: 'executive', name: '江大姐' };
  const sent = () => door.ask({ url: `${url}/sent`, as: office });
  expect((await sent()).body).toMatchObject({ items: [{ id, isHers: true, toRing: [ring], more: false }] });
  expect((await pass(jiang, id, zhao)).status).toBe(201);
  const { body } = await sent();
  expect(body).toMatchObject({ items: [{ id, toRing: [] }] });
  expect(JSON.stringify(body)).not.toMatch(/passed|count|percent/i);
  expect((await door.ask({ method: 'DELETE', url: `${url}/${String(id)}`, as: office })).status).toBe(200);
  expect((await sent()).body).toMatchObject({ items: [] });
});

test('others are refused, and what is wrong is named', async () => {
  const { office, jiang, qin } = place;
  const somebody = await aPerson(door.town, '路过的');
  const { body } = await send(office, { body: '义诊', division: zhao });
  for (const as of [jiang, somebody])
    expect((await send(as, { body: 'x', division: zhao })).status).toBe(403);
  for (const as of [qin, somebody]) expect((await pass(as, body.id, zhao)).status).toBe(404);
  expect((await pass(jiang, randomUUID(), zhao)).status).toBe(404);
  expect((await door.ask({ method: 'DELETE', url: `${url}/${String(body.id)}`, as: jiang })).status).toBe(
    403,
  );
  const faulty = await send(office, { body: '', division: 'x' });
  expect(faulty.body).toMatchObject({ status: 422, errors: [{ path: 'body' }, { path: 'division' }] });
  expect((await send(office, { body: '字'.repeat(501), division: zhao })).status).toBe(422);
  expect((await door.ask({ url: `${url}/sent`, as: jiang })).status).toBe(403);
});
