import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aPerson, type Person } from '../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { aTakenRoster } from '../../../tests/support/rosters/taken-roster.ts';
import { listMyLinks } from '../../core/links/list-my-links.ts';

let door: TestApp;
let jiang: Executive;
let wang: Person;
let li: Person;
beforeAll(async () => {
  door = await buildApp();
  const { office, jiang: executive } = await withTwoExecutives(door.town);
  jiang = executive;
  [wang, li] = [await aPerson(door.town, '王芳'), await aPerson(door.town, '李娟')];
  // The first who signs in here has this phone, the second the next.
  for (const person of [wang, li]) await hers(person);
  await aTakenRoster({ town: door.town, office }, [
    ['王大姐', '13800000000', '江大姐'],
    ['李大姐', '13800000001', '江大姐'],
  ]);
});
afterAll(() => door.close());

const hers = (as: Person) => door.ask({ url: '/api/v1/me/links', as });
const end = (as: Person | undefined, id: unknown) =>
  door.ask({ method: 'DELETE', url: `/api/v1/me/links/${String(id)}`, ...(as && { as }) });

test('who keeps touch with her is hers to read and to end, and nobody else’s', async () => {
  const { status, body } = await hers(wang);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    items: [{ kind: 'link', name: '王大姐', saidYes: 'on-paper', executive: { name: '江大姐' }, visits: [] }],
    nextCursor: null,
  });
  const [{ id }] = body.items;
  for (const as of [li, jiang])
    expect(await end(as, id)).toMatchObject({ status: 404, body: { code: 'touch-not-found' } });
  expect((await end(wang, 'nothing')).status).toBe(404);
  expect((await end(undefined, id)).status).toBe(401);
  expect((await door.ask({ url: '/api/v1/me/links' })).status).toBe(401);
  expect(await end(wang, id)).toMatchObject({ status: 200, body: { items: [], nextCursor: null } });
  expect((await listMyLinks(jiang.ctx())).map(({ name }) => name)).toEqual(['李大姐']);
  expect((await end(wang, id)).status).toBe(404);
});
