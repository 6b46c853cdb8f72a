import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aHome, aHost, aPerson, type Person } from '../../../tests/support/factories.ts';

let door: TestApp;
let host: Person;
let home: { id: string };
beforeAll(async () => {
  door = await buildApp();
  home = await aHome(door.town);
  host = await aHost(door.town, '江大姐', home);
});
afterAll(() => door.close());

type Sent = { key?: string; [field: string]: unknown };
const post = (as: Person | undefined, path: string, { key = crypto.randomUUID(), ...json }: Sent = {}) =>
  door.ask({ method: 'POST', url: `/api/v1${path}`, ...(as && { as }), json, key });
const get = (as: Person, path: string) => door.ask({ url: `/api/v1${path}`, as });

test('what she can do is offered without a name, asked for, answered, changed, rested and taken down', async () => {
  const wish = { text: '会剪纸', kinds: ['handwork'], homeId: home.id, safeContact: { when: '周六下午' } };
  const offered = await post(undefined, '/talents', { ...wish, key: 'one-form' });
  expect(offered.status).toBe(201);
  expect((await post(undefined, '/talents', { ...wish, key: 'one-form' })).body).toEqual(offered.body);
  const { id, code } = offered.body;
  expect((await get(host, `/homes/${home.id}/talents`)).body.items).toMatchObject([
    { id, words: '会剪纸', kinds: ['handwork'], state: 'offered', asked: null },
  ]);
  const asked = await post(host, `/talents/${id}/asks`, { words: '周六教剪纸', key: 'once' });
  expect(asked.status).toBe(201);
  expect((await post(host, `/talents/${id}/asks`, { words: '周六教剪纸', key: 'once' })).body).toEqual(
    asked.body,
  );
  const hers = await post(undefined, '/talents/lookup', { code });
  expect(hers.body).toMatchObject({ asks: [{ words: '周六教剪纸', state: 'open' }] });
  const answered = await post(undefined, '/talents/answers', { code, askId: asked.body.id, answer: 'can' });
  expect(answered.body).toMatchObject({ asks: [{ state: 'can' }] });
  expect((await get(host, `/talents/${id}`)).body).toMatchObject({ asks: [{ state: 'can' }], mayAsk: true });
  expect((await post(host, `/talent-asks/${asked.body.id}/taking-back`)).status).toBe(200);
  const changed = await post(undefined, '/talents/change', { code, text: '会剪纸，也会盘扣' });
  expect(changed.body).toMatchObject({ words: '会剪纸，也会盘扣', kinds: [], contact: {} });
  expect((await post(undefined, '/talents/rest', { code, rests: true })).body.state).toBe('resting');
  expect((await post(undefined, '/talents/take-down', { code })).body.state).toBe('down');
  expect((await get(host, `/homes/${home.id}/talents`)).body.items).toEqual([]);
  expect((await post(undefined, '/talents/erasure', { code })).body).toEqual({ erased: true });
  expect((await post(undefined, '/talents/lookup', { code })).status).toBe(404);
});

test('a wrong code leads to nothing, and another host reads and asks nothing', async () => {
  const { body } = await post(undefined, '/talents', { text: '会修锁', homeId: home.id });
  expect(await post(undefined, '/talents/lookup', { code: '0000-0000-0000' })).toMatchObject({
    ...{ status: 404, body: { code: 'talent-not-found' } },
  });
  const away = await aHost(door.town, '外村的', await aHome(door.town, '外村'));
  for (const other of [away, await aPerson(door.town, '李婶')]) {
    expect((await get(other, `/talents/${body.id}`)).status).toBe(404);
    expect((await get(other, `/homes/${home.id}/talents`)).status).toBe(403);
    expect((await post(other, `/talents/${body.id}/asks`, { words: '来一趟' })).status).toBe(404);
  }
});
