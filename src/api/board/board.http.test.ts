import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitingOf } from '../../../tests/support/board/lively-board.ts';
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
const get = (as: Person | undefined, path: string) => door.ask({ url: `/api/v1${path}`, ...(as && { as }) });

test('a question is asked without a name, looked over, put up, answered and taken down', async () => {
  const wish = { text: '婆婆说话老呛，咋办？', homeId: home.id, key: 'one-form' };
  const asked = await post(undefined, '/questions', wish);
  expect(asked.status).toBe(201);
  expect((await post(undefined, '/questions', wish)).body).toEqual(asked.body);
  expect((await get(undefined, '/questions')).body.items).toEqual([]);
  const id = await waitingOf(host);
  expect((await get(host, `/questions/${id}`)).body).toMatchObject({ original: wish.text, state: 'waiting' });
  expect((await get(host, '/questions/to-look-over')).body.items).toMatchObject([{ id, words: null }]);
  expect((await post(host, `/questions/${id}/publication`, { words: wish.text })).status).toBe(200);
  const answered = await post(host, `/questions/${id}/answers`, { words: '先顺着，再说理。' });
  expect(answered.status).toBe(201);
  const { body } = await get(undefined, `/questions?homeId=${home.id}&q=${encodeURIComponent('婆婆')}`);
  expect(body.items).toMatchObject([{ words: wish.text, name: null, answers: [{ role: 'host' }] }]);
  expect(JSON.stringify(body)).not.toContain('江大姐');
  const removed = await post(host, `/question-answers/${answered.body.id}/removal`);
  expect(removed.status).toBe(200);
  const { code } = asked.body;
  expect((await post(undefined, '/questions/lookup', { code })).body.question).toMatchObject({
    state: 'public',
  });
  expect((await post(undefined, '/questions/take-down', { code })).body.question).toMatchObject({
    state: 'removed',
  });
  expect((await get(undefined, '/questions')).body.items).toEqual([]);
});

test('what is flagged is put up once somebody says that she has looked at it', async () => {
  await post(undefined, '/questions', { text: '俺住3号楼，楼上老吵，咋办？', homeId: home.id });
  const id = await waitingOf(host);
  expect((await get(host, `/questions/${id}`)).body.flags).toEqual([{ kind: 'address', text: '3号楼' }]);
  const worded = { words: '楼上老吵，咋办？' };
  expect(await post(host, `/questions/${id}/publication`, worded)).toMatchObject({
    ...{ status: 422, body: { errors: [{ path: 'lookedOver', code: 'look-over-first' }] } },
  });
  const looked = await post(host, `/questions/${id}/publication`, { ...worded, lookedOver: true });
  expect(looked.status).toBe(200);
});

test('what may be a call for help is passed on and not put up; a stranger looks nothing over', async () => {
  await post(undefined, '/questions', { text: '他喝了酒就动手', homeId: home.id });
  const id = await waitingOf(host);
  const stranger = await aPerson(door.town, '李婶');
  expect((await get(stranger, `/questions/${id}`)).status).toBe(404);
  expect((await get(stranger, '/questions/to-look-over')).status).toBe(403);
  expect((await post(host, `/questions/${id}/removal`, { why: 'needs-help' })).status).toBe(200);
  expect(await post(host, `/questions/${id}/publication`, { words: '他喝了酒就动手' })).toMatchObject({
    ...{ status: 409, body: { code: 'question-removed' } },
  });
});
