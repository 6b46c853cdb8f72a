import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../../tests/support/build-app.ts';
import { aPerson, type Person } from '../../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../../tests/support/outreach/outreach-town.ts';
import { aTakenRoster } from '../../../../tests/support/rosters/taken-roster.ts';
import { listMyCares } from '../../../core/cares/list-my-cares.ts';

let door: TestApp;
let office: Person;
let jiang: Executive;
let qin: Executive;
let wang: Person;
let url: string;
beforeAll(async () => {
  door = await buildApp();
  ({ office, jiang, qin } = await withTwoExecutives(door.town));
  wang = await aPerson(door.town, '王芳');
  // The first who signs in here has this phone.
  await mine();
  await aTakenRoster({ town: door.town, office }, [['王大姐', '13800000000', '江大姐']]);
  url = `/api/v1/links/${(await linksOf(jiang)).body.items[0].id}/care`;
});
afterAll(() => door.close());

const mine = () => door.ask({ url: '/api/v1/me/links', as: wang });
const linksOf = (as: Person) => door.ask({ url: '/api/v1/links', as });
const body = { kinds: ['grave-illness', 'lives-alone'], saidYes: 'face-to-face' };
const write = (as: Person, wish: object = body) => door.ask({ method: 'PUT', url, as, body: wish });
const drop = (as: Person, at = url) => door.ask({ method: 'DELETE', url: at, as });
const kept = async () => (await listMyCares(jiang.ctx())).size;

test('her executive writes it down and takes it away, and it stands in no list of hers', async () => {
  expect(await write(jiang)).toMatchObject({
    ...{ status: 200, body: { kinds: ['lives-alone', 'grave-illness'], keepUntil: '2027-12-19' } },
  });
  expect(JSON.stringify((await linksOf(jiang)).body)).not.toMatch(/care|illness/);
  expect(await kept()).toBe(1);
  for (const as of [qin, office, wang]) {
    expect(await write(as)).toMatchObject({ status: 404, body: { code: 'link-not-found' } });
    expect(await drop(as)).toMatchObject({ status: 404, body: { code: 'link-not-found' } });
  }
  expect((await door.ask({ method: 'PUT', url, body })).status).toBe(401);
  const faulty = await write(jiang, { kinds: ['nosy'] });
  expect(faulty).toMatchObject({ status: 422 });
  expect(faulty.body.errors.map(({ path }: { path: string }) => path)).toEqual(['kinds.0', 'saidYes']);
  expect((await drop(jiang)).status).toBe(200);
  expect((await drop(jiang)).status).toBe(200);
  expect(await kept()).toBe(0);
});

test('she reads until when, never what, and ends it herself while the link stands', async () => {
  await write(jiang);
  const { body: told } = await mine();
  expect(told.items).toMatchObject([{ name: '王大姐', careUntil: '2027-12-19' }]);
  expect(JSON.stringify(told)).not.toMatch(/illness|lives-alone/);
  const at = `/api/v1/me/links/${told.items[0].id}/care`;
  expect(await drop(qin, at)).toMatchObject({ status: 404, body: { code: 'touch-not-found' } });
  expect((await drop(wang, at)).status).toBe(200);
  expect(await kept()).toBe(0);
  expect((await mine()).body.items).toMatchObject([{ name: '王大姐', careUntil: null }]);
});
