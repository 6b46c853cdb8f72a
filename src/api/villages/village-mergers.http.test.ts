import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aPerson, type Person } from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { anExecutive, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { joinLink } from '../../core/links/join-link.ts';

let door: TestApp;
let office: Person;
let jiang: Executive;
beforeAll(async () => {
  door = await buildApp();
  await inTree(door.town);
  office = await anOfficer(door.town, '区里', { role: 'district', divisionCode: '370215' });
  jiang = await anExecutive(door.town, '江大姐');
});
afterAll(() => door.close());

const url = '/api/v1/village-mergers';
const [mingdu, quandong] = ['370215002008', '370215004210'] as const;
const wish = { villages: [mingdu, quandong], intoCode: quandong, intoName: '泉都社区' };
const post = (path: string, json: object, { as = office, ...more }: { as?: Person; key?: string } = {}) =>
  door.ask({ method: 'POST', url: `${url}${path}`, as, json, ...more });

test('the office prepares a merger of villages once, looks at it, does it, and undoes it', async () => {
  await joinLink(jiang.ctx(), { name: '王大姐', villageCode: mingdu, saidYes: 'phone' });
  const [first, again] = [await post('', wish, { key: 'one' }), await post('', wish, { key: 'one' })];
  expect([first.status, again.body]).toEqual([201, first.body]);
  const { id } = first.body;
  expect(await door.ask({ url: `${url}/${id}`, as: office })).toMatchObject({
    status: 200,
    body: { state: 'prepared', before: { links: 1 }, after: { links: 1 }, obstacles: [], leads: [] },
  });
  const done = await post(`/${id}/arrangement`, { on: '2026-12-20' });
  expect(done).toMatchObject({
    status: 201,
    body: { state: 'merged', mergedOn: '2026-12-20', undoUntil: '2027-01-19', after: { links: 1 } },
  });
  const links = await door.ask({ url: '/api/v1/links', as: jiang });
  expect(links.body.items).toMatchObject([{ divisionCode: quandong }]);
  expect(await post(`/${id}/arrangement`, { on: '2026-12-20' })).toMatchObject({
    status: 409,
    body: { code: 'villages-merged' },
  });
  expect(await post(`/${id}/undoing`, {})).toMatchObject({ status: 201, body: { state: 'undone' } });
  const listed = await door.ask({ url, as: office });
  expect(listed.body).toMatchObject({ items: [{ id, state: 'undone' }], nextCursor: null });
});

test('what is wrong with a merger of villages is told by field, and others may not', async () => {
  expect(await post('', { ...wish, villages: ['370215'] })).toMatchObject({
    ...{ status: 422, body: { errors: [{ path: 'villages.0', code: 'village-code-shape' }] } },
  });
  expect(await post('', { ...wish, intoCode: '370215009001' })).toMatchObject({
    ...{ status: 422, body: { errors: [{ path: 'intoCode', code: 'town-unknown' }] } },
  });
  const stranger = await aPerson(door.town, '路过的');
  for (const as of [jiang, stranger]) {
    expect(await post('', wish, { as })).toMatchObject({ status: 403 });
    expect(await door.ask({ url, as })).toMatchObject({ status: 403 });
  }
  expect(await post('/nothing/dropping', {})).toMatchObject({ status: 404 });
  expect((await door.ask({ url })).status).toBe(401);
  const { body } = await post('', wish);
  expect(await post(`/${body.id}/dropping`, {})).toMatchObject({ status: 201, body: { state: 'dropped' } });
});
