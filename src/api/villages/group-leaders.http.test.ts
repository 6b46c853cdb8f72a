import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aPerson, type Person } from '../../../tests/support/factories.ts';
import {
  merged,
  qian,
  spring,
  sun,
  villageTownOn,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
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

const url = '/api/v1/group-leaders';
const wish = { villageCode: zhao, groupName: '东组', name: '周大姐', phone: '13800000001' };
const name = (as: Person, json: object = wish, key = randomUUID()) =>
  door.ask({ method: 'POST', url, as, key, json });

test('a group leader is named once however often, rung by her executive, and ended', async () => {
  const { office, jiang } = place;
  const key = randomUUID();
  const first = await name(office, wish, key);
  expect(first.status).toBe(201);
  expect((await name(office, wish, key)).body).toEqual(first.body);
  const { id } = first.body;
  const group = { division: zhao, groupName: '东组', ofCode: zhao, ofVillageName: null };
  const hers = { id, name: '周大姐', ...group };
  const ofOffice = await door.ask({ url: `${url}?division=${zhao}`, as: office });
  expect(ofOffice.body).toMatchObject({ items: [{ ...hers, phone: null }], nextCursor: null });
  expect((await door.ask({ url, as: jiang })).body).toMatchObject({
    items: [{ ...hers, phone: '13800000001' }],
  });
  const end = () => door.ask({ method: 'DELETE', url: `${url}/${String(id)}`, as: office });
  expect([(await end()).status, (await end()).status]).toEqual([200, 404]);
  expect((await door.ask({ url, as: jiang })).body).toMatchObject({ items: [] });
});

test('of two groups of one name that came with other villages the wish says which, by its village', async () => {
  const { office } = place;
  for (const villageCode of [qian, sun]) await name(office, { ...wish, villageCode });
  await merged(place, { villages: [qian, sun], into: spring, name: '泉水社区' });
  const inSpring = { ...wish, villageCode: spring, name: '吴大姐' };
  const guessed = await name(office, inSpring);
  expect(guessed.body).toMatchObject({
    status: 422,
    errors: [{ path: 'groupName', code: 'group-ambiguous' }],
  });
  expect((await name(office, { ...inSpring, ofCode: sun })).status).toBe(201);
  expect((await door.ask({ url: `${url}?division=${spring}`, as: office })).body).toMatchObject({
    items: [
      { name: '周大姐', division: spring, ofCode: qian, ofVillageName: '村302' },
      { name: '吴大姐', division: spring, ofCode: sun, ofVillageName: '村303' },
    ],
  });
  const elsewhere = await name(office, { ...inSpring, ofCode: zhao });
  expect(elsewhere.body).toMatchObject({
    status: 422,
    errors: [{ path: 'ofCode', code: 'village-unknown' }],
  });
});

test('others are refused, and what is wrong is named', async () => {
  const { office, jiang } = place;
  const somebody = await aPerson(door.town, '路过的');
  for (const as of [jiang, somebody]) {
    expect((await name(as)).status).toBe(403);
    expect((await door.ask({ url: `${url}?division=${zhao}`, as })).status).toBe(403);
  }
  expect((await door.ask({ url, as: somebody })).body).toMatchObject({ items: [] });
  expect((await door.ask({ url: `${url}?division=370215004999`, as: office })).status).toBe(404);
  const faulty = await name(office, { villageCode: zhao, groupName: '', name: '' });
  expect(faulty.body).toMatchObject({ status: 422, errors: [{ path: 'groupName' }, { path: 'name' }] });
  expect((await door.ask({ method: 'DELETE', url: `${url}/x`, as: office })).status).toBe(404);
});
