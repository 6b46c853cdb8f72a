import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { showDoorCode } from '../../core/door/show-door-code.ts';
import { signUp } from '../../core/signups/sign-up.ts';

let door: TestApp;
let home: { id: string };
let host: Person;
let wang: Person;
let li: Person;
let url: string;
let activityId: string;
let card: { id: string; code: string };
beforeAll(async () => {
  door = await buildApp();
  home = await aHome(door.town);
  host = await aHost(door.town, '江大姐', home);
  wang = await aPerson(door.town, '王大姐');
  li = await aPerson(door.town, '李婶');
});
afterAll(() => door.close());
beforeEach(async () => {
  activityId = (await anActivity(door.town, { host, home })).id;
  url = `/api/v1/activities/${activityId}/check-ins`;
  card = await signUp(wang.ctx(), { activityId, partySize: 2 });
});

const post = (as: Person, json: object, key?: string) =>
  door.ask({ method: 'POST', url, as, json, ...(key !== undefined && { key }) });

test('a steward reads her code, and again, and a retry with its key gets the same', async () => {
  const first = await post(host, { code: card.code }, 'scan-1');
  expect(first).toMatchObject({
    status: 201,
    body: { activityId, signupId: card.id, partySize: 2, people: 2, by: 'steward' },
  });
  expect((await post(host, { code: card.code }, 'scan-1')).body).toEqual(first.body);
  expect((await post(host, { code: card.code })).body).toEqual(first.body);
  expect((await post(host, { code: card.code, people: 1 }, 'scan-1')).body.code).toBe(
    'idempotency-key-reused',
  );
});

test('she notes herself with the code at the door; an unknown code is not found', async () => {
  const { code } = await showDoorCode(host.ctx(), activityId);
  expect(await post(wang, { code })).toMatchObject({ status: 201, body: { signupId: card.id, by: 'self' } });
  expect(await post(li, { code })).toMatchObject({ status: 201, body: { signupId: null, by: 'self' } });
  expect(await post(li, { code: card.code })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'code', code: 'check-in-code-unknown' }] },
  });
  expect((await door.ask({ method: 'POST', url, json: { code } })).body.code).toBe('sign-in-needed');
});

test('nobody is noted before the day', async () => {
  moveClock(door.town, { minutes: -24 * 60 });
  const early = await post(host, { code: card.code });
  moveClock(door.town, { minutes: 24 * 60 });
  expect(early).toMatchObject({ status: 409, body: { code: 'activity-not-today' } });
});

test('a batch from a device is merged once, and what is refused says why', async () => {
  const markedAt = isoWithOffset(new Date(door.town.clock().getTime() - 60_000));
  const marks = [
    { clientId: randomUUID(), kind: 'arrived', signupId: card.id, people: 1, markedAt },
    { clientId: randomUUID(), kind: 'arrived', signupId: randomUUID(), markedAt },
    { clientId: randomUUID(), kind: 'headcount', heads: { women: 8, men: 1 }, markedAt },
  ];
  const send = (as: Person) => door.ask({ method: 'POST', url: `${url}/batch`, as, json: { marks } });
  const statuses = (answer: { body: { marks: { status: string; code: string | null }[] } }) =>
    answer.body.marks.map(({ status, code }) => code ?? status);
  expect(statuses(await send(host))).toEqual(['recorded', 'signup-not-found', 'recorded']);
  expect(statuses(await send(host))).toEqual(['known', 'signup-not-found', 'known']);
  expect(await send(wang)).toMatchObject({ status: 403 });
});

test('a mark with a wrong field is refused by itself, and a retry with its key is told the same', async () => {
  const markedAt = isoWithOffset(new Date(door.town.clock().getTime() - 60_000));
  const marks = [
    { clientId: 'x', kind: 'arrived', signupId: card.id, markedAt },
    { clientId: randomUUID(), kind: 'walk-in', people: 1, name: '王\t大娘', markedAt },
    { clientId: randomUUID(), kind: 'arrived', signupId: card.id, markedAt },
  ];
  const send = (key: string) =>
    door.ask({ method: 'POST', url: `${url}/batch`, as: host, json: { marks }, key });
  const first = await send('batch-1');
  expect(first).toMatchObject({
    status: 200,
    body: { marks: [{ code: 'id-shape' }, { code: 'one-line-only' }, { status: 'recorded' }] },
  });
  expect((await send('batch-1')).body).toEqual(first.body);
  expect(await send('no key')).toMatchObject({ status: 422 });
});

test('a batch of nothing is refused whole', async () => {
  const send = (json: object) => door.ask({ method: 'POST', url: `${url}/batch`, as: host, json });
  for (const json of [{}, { marks: [] }, { marks: 'all' }])
    expect(await send(json)).toMatchObject({ status: 422 });
});
