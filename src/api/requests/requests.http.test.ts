import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aHome, aHost, aPerson, byPhoneAlone, type Person } from '../../../tests/support/factories.ts';
import { seated } from '../../../tests/support/offices/seated.ts';

let door: TestApp;
let home: { id: string };
let host: Person;
let rights: Person;
let wang: Person;
beforeAll(async () => {
  door = await buildApp();
  home = await aHome(door.town);
  host = await aHost(door.town, '江大姐', home);
  rights = await seated(door.town, await aPerson(door.town, '秦大姐'), 'rights');
  wang = await aPerson(door.town, '王大姐');
});
afterAll(() => door.close());

const url = '/api/v1/requests';
const post = (path: string, json: object, by: { as?: Person; key?: string } = {}) =>
  door.ask({ method: 'POST', url: `${url}${path}`, json, ...by });

const queueOf = async (as: Person, query = '') => door.ask({ url: `${url}?limit=100${query}`, as });

test('help without a token is taken, comes back by its code, and a retry is the first answer', async () => {
  const wish = {
    door: 'help',
    text: '他又来了',
    safeContact: { way: 'phone', when: '上午', number: '13800001111' },
  };
  const sent = await post('', wish, { key: 'a-form' });
  expect(sent).toMatchObject({ status: 201, body: { code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) } });
  expect((await post('', wish, { key: 'a-form' })).body).toEqual(sent.body);
  const { code, word } = sent.body;
  expect((await post('/opening', { code, word })).body).toMatchObject({ words: '他又来了' });
  const told = await post('/lookup', { code: sent.body.code });
  expect(told).toMatchObject({ status: 200, body: { status: 'waiting', nextContactAt: null } });
  expect(Object.keys(told.body).sort()).toEqual(['answerBy', 'nextContactAt', 'status']);
  expect(JSON.stringify(told.body)).not.toContain('他又来了');
  expect(await post('/lookup', { code: 'AAAA-AAAA-AAAA' })).toMatchObject({
    ...{ status: 404, body: { code: 'request-not-found' } },
  });
});

test('the desk sees it in its queue without words, a host does not, and the first receiver owns it', async () => {
  const { body } = await post('', { door: 'help', text: '想找人说说' }, { as: wang });
  const list = await queueOf(rights);
  const item = list.body.items.find(({ id }: { id: string }) => id === body.id);
  expect(item).toMatchObject({ door: 'help', status: 'waiting', clock: 'urgent', owner: null });
  expect(JSON.stringify(list.body)).not.toContain('想找人说说');
  expect((await queueOf(host)).body.items).toEqual([]);
  expect(await queueOf(wang)).toMatchObject({ status: 403, body: { code: 'requests-not-yours' } });
  expect(await door.ask({ url })).toMatchObject({ status: 401 });
  const alone = byPhoneAlone(await seated(door.town, await aPerson(door.town, '严大姐'), 'rights'));
  expect(await queueOf(alone)).toMatchObject({ status: 403, body: { code: 'second-step-needed' } });
  const taken = await post(`/${body.id}/assignment`, {}, { as: rights, key: 'take' });
  expect(taken).toMatchObject({ status: 200, body: { status: 'taken', owner: { name: '秦大姐' } } });
  const other = await seated(door.town, await aPerson(door.town, '沈大姐'), 'rights');
  expect(await post(`/${body.id}/assignment`, {}, { as: other })).toMatchObject({
    ...{ status: 409, body: { code: 'request-taken' } },
  });
  expect(await post(`/${body.id}/assignment`, {}, { as: host })).toMatchObject({
    ...{ status: 404, body: { code: 'request-not-found' } },
  });
});

test('with a home the host reads it, passes it on, and the desk answers and closes it', async () => {
  const wish = { door: 'need', text: '孩子没人接', homeId: home.id };
  const { id } = (await post('', wish, { as: wang })).body;
  expect((await door.ask({ url: `${url}/${id}`, as: host })).body).toMatchObject({
    words: '孩子没人接',
    dueAt: null,
  });
  expect((await post(`/${id}/passing`, {}, { as: host })).body).toMatchObject({ clock: 'ordinary' });
  expect((await post(`/${id}/triage`, { level: 'urgent' }, { as: rights })).body.triage).toBe('urgent');
  await post(`/${id}/assignment`, {}, { as: rights });
  const answered = await post(
    `/${id}/contacts`,
    { way: 'phone', nextContactAt: '2026-12-22T09:30:00+08:00' },
    { as: rights },
  );
  expect(answered.body).toMatchObject({
    status: 'answered',
    dueAt: null,
    nextContactAt: '2026-12-22T09:30:00+08:00',
  });
  expect((await post(`/${id}/closure`, { outcome: 'handled' }, { as: rights })).body.status).toBe('closed');
  expect((await queueOf(rights, '&which=done')).body.items).toMatchObject([{ id, outcome: 'handled' }]);
});

test('her word opens what she wrote; somebody without a phone is written down by the desk', async () => {
  const wish = { door: 'help', text: '电话里说', channel: 'hotline', openedBy: '海棠' };
  const { status, body } = await post('/on-behalf', wish, { as: rights });
  expect(status).toBe(201);
  expect(Object.keys(body).sort()).toEqual(['code', 'id']);
  const opened = await post('/opening', { code: body.code, word: '海棠' });
  expect(opened.body).toMatchObject({ status: 'taken', words: '电话里说', messages: [] });
  expect((await post('/opening', { code: body.code, word: '石榴' })).status).toBe(404);
});

test('what is no request is refused field by field, and what is odd but text is kept', async () => {
  for (const [wish, path] of [
    [{ door: 'window', text: '好' }, 'door'],
    [{ door: 'help', text: '' }, 'text'],
    [{ door: 'help', text: 'a\u0000b' }, 'text'],
    [{ door: 'help', text: '长'.repeat(2001) }, 'text'],
    [{ door: 'help', text: '好', safeContact: { name: '长'.repeat(300) } }, 'safeContact.name'],
    [{ door: 'help', text: '好', safeContact: { way: 'drum' } }, 'safeContact.way'],
    [{ door: 'help', text: '好', personId: wang.id }, 'personId'],
  ] as const)
    expect(await post('', wish)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  expect(await post('', { door: 'need', text: '好', homeId: 'nowhere' })).toMatchObject({ status: 404 });
  const odd = '😢<script>alert(1)</script>';
  const { body } = await post('', { door: 'help', text: odd, homeId: 'gone' });
  expect((await door.ask({ url: `${url}/${body.id}`, as: rights })).body.words).toBe(odd);
});

test('a machine that tries codes is held back before any is looked up, and one network does not hold back another', async () => {
  const from = (remoteAddress: string) =>
    door.ask({ method: 'POST', url: `${url}/lookup`, json: { code: 'AAAA-AAAA-AAAA' }, remoteAddress });
  const statuses: number[] = [];
  for (let time = 0; time < 21; time += 1) statuses.push((await from('203.0.113.9')).status);
  expect(statuses.slice(-2)).toEqual([404, 409]);
  expect((await from('198.51.100.1')).status).toBe(404);
});
