import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aCase, aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { anOfficer, moveClock, type Person } from '../../../tests/support/factories.ts';

let door: TestApp;
let qin: Person;
let caseId: string;
beforeAll(async () => {
  door = await buildApp();
  qin = await aCaseworker(door.town, '秦大姐', 'rights');
  caseId = (await aCase(door.town, qin)).id;
});
afterAll(() => door.close());

const post = (as: Person, path: string, json: unknown) =>
  door.ask({ method: 'POST', url: `/api/v1/cases/${caseId}/${path}`, as, json, key: crypto.randomUUID() });
const get = (as: Person, path: string) => door.ask({ url: `/api/v1/cases/${caseId}/${path}`, as });

const whole = {
  ...{ court: '即墨区人民法院', courtBecause: 'place-of-violence' },
  ...{ isUrgent: true, urgentBecause: '他说今晚来接孩子。' },
  ...{ applicant: { name: '王某' }, respondent: { name: '李某' } },
  ...{ measures: ['no-violence'], facts: '昨晚又动手' },
};

test('an application goes from the first word to the court, with its evidence and its archive', async () => {
  const opened = await post(qin, 'orders', { facts: '他动手' });
  expect(opened.status).toBe(201);
  const orderId = String(opened.body.id);
  const on = (path: string, json: unknown = {}) => post(qin, `orders/${orderId}/${path}`, json);
  const at = '2026-12-20T10:00:00+08:00';
  expect(await on('steps', { step: 'file', at })).toMatchObject({
    status: 409,
    body: { code: 'order-not-whole' },
  });
  expect((await on('particulars', whole)).status).toBe(201);
  const kept = await on('evidence', { kind: 'promise', what: '保证书', lies: '她娘家' });
  expect(kept.status).toBe(201);
  const twice = await on('evidence', { kind: 'injury', what: '鉴定', lies: '派出所' });
  expect((await post(qin, `evidence/${twice.body.id}/strike`, {})).status).toBe(201);
  const made = await on('packs');
  expect(made.status).toBe(201);
  const zip = await get(qin, `packs/${made.body.id}`);
  expect(zip.status).toBe(200);
  for (const step of ['file', 'accept']) expect((await on('steps', { step, at })).status).toBe(201);
  expect((await on('steps', { step: 'grant', at, validUntil: '2027-06-20' })).status).toBe(201);
  const { body } = await get(qin, 'orders');
  expect(body).toMatchObject({
    orders: [
      {
        ...{ id: orderId, state: 'granted', isUrgent: true, validUntil: '2027-06-20', missing: [] },
        ...{ evidence: [{ kind: 'promise', lies: '她娘家' }], packs: [{ files: 5 }] },
      },
    ],
    warnings: [],
  });
});

test('the archive that is taken has the hash that stands in the list', async () => {
  const { body } = await get(qin, 'orders');
  const [pack] = body.orders[0].packs;
  const bearer = await door.ask({ url: `/api/v1/cases/${caseId}/packs/${pack.id}`, as: qin });
  expect(createHash('sha256').update(bearer.body).digest('hex')).toBe(pack.sha256);
});

test('a 告诫书 and the visit after it', async () => {
  const givenAt = '2026-12-20T09:00:00+08:00';
  const letter = await post(qin, 'warnings', { givenAt, station: '北安派出所' });
  expect(letter.status).toBe(201);
  moveClock(door.town, { minutes: 60 });
  const visit = { visitedAt: '2026-12-20T10:30:00+08:00', byWhom: 'police' };
  expect((await post(qin, `warnings/${letter.body.id}/visits`, visit)).status).toBe(201);
});

test('nobody outside the team learns that there is an order', async () => {
  const zhou = await aCaseworker(door.town, '周大姐', 'rights');
  for (const who of [zhou, await anOfficer(door.town, '宋大姐')]) {
    expect(await get(who, 'orders')).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
    expect(await post(who, 'orders', whole)).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
  }
});

test('a NUL, an unknown measure, a day that is none and a field that nobody knows are refused in words', async () => {
  for (const [path, json] of [
    ['orders', { facts: 'a\u0000b' }],
    ['orders', { measures: ['arrest'] }],
    ['orders', { isSure: true }],
    ['orders', { applicantIs: 'federation' }],
    ['warnings', { givenAt: 'yesterday', station: '北安' }],
  ] as const)
    expect(await post(qin, path, json)).toMatchObject({ status: 422 });
});
