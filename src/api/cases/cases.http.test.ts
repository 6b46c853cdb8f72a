import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { aHome, aHost, anOfficer, aPerson, type Person } from '../../../tests/support/factories.ts';

/** With a key of its own unless the test names one. */
type Sent = { key?: string; [field: string]: unknown };

let door: TestApp;
let qin: Person;
let zhou: Person;
let ye: Person;
beforeAll(async () => {
  door = await buildApp();
  qin = await aCaseworker(door.town, '秦大姐', 'rights');
  zhou = await aCaseworker(door.town, '周大姐', 'rights');
  ye = await aCaseworker(door.town, '叶大姐', 'counsellor');
});
afterAll(() => door.close());

const post = (as: Person | undefined, path: string, { key = crypto.randomUUID(), ...json }: Sent) =>
  door.ask({ method: 'POST', url: `/api/v1${path}`, ...(as && { as }), json, key });
const get = (as: Person | undefined, path: string) => door.ask({ url: `/api/v1${path}`, ...(as && { as }) });

async function aCase(json: Sent = {}) {
  const asked = await post(undefined, '/requests', { door: 'help', text: '他又动手了', openedBy: '石榴花' });
  const opened = await post(qin, `/requests/${asked.body.id}/case`, json);
  return { id: String(opened.body.id), code: String(asked.body.code), opened };
}

test('what was asked becomes a case, which its team reads and nobody else', async () => {
  const { id, opened } = await aCase({ screen: { answers: { 'body-hurt': 'yes' } } });
  expect(opened.status).toBe(201);
  expect(await get(qin, `/cases/${id}`)).toMatchObject({
    status: 200,
    body: {
      id,
      level: 'urgent',
      mediation: 'not-offered',
      standing: 'lead',
      request: { words: '他又动手了' },
    },
  });
  const others = [
    ...[
      zhou,
      ye,
      await anOfficer(door.town, '宋大姐'),
      await anOfficer(door.town, '林大姐', { role: 'town' }),
    ],
    ...[await aHost(door.town, '江大姐', await aHome(door.town)), await aPerson(door.town, '李婶')],
    ...[
      await aCaseworker(door.town, '严大姐', 'auditor'),
      await aCaseworker(door.town, '纪大姐', 'operator'),
    ],
  ];
  for (const who of others) {
    const seen = await get(who, `/cases/${id}`);
    expect(seen).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
  }
  expect((await get(undefined, `/cases/${id}`)).status).toBe(401);
  expect((await get(qin, '/cases/nothing')).status).toBe(404);
  expect(await get(qin, '/cases')).toMatchObject({ status: 200, body: { items: [{ id, isLead: true }] } });
});

test('a retry is answered with the same case, and a second one is refused', async () => {
  const asked = await post(undefined, '/requests', { door: 'help', text: '怕' });
  const url = `/requests/${asked.body.id}/case`;
  const first = await post(qin, url, { key: 'once' });
  expect((await post(qin, url, { key: 'once' })).body).toEqual(first.body);
  expect(await post(qin, url, {})).toMatchObject({ status: 409, body: { code: 'case-opened-already' } });
  expect((await post(undefined, url, {})).status).toBe(401);
});

test('the glass is broken for three hours with a reason, and she sees it behind her code', async () => {
  const { id, code } = await aCase();
  const url = `/cases/${id}/break-glass`;
  expect(await post(ye, url, {})).toMatchObject({ status: 422, body: { code: 'invalid' } });
  const broken = await post(ye, url, { reason: '夜里来电，要找她的住处' });
  expect(broken).toMatchObject({ status: 201, body: { endsAt: '2026-12-20T13:00:00+08:00' } });
  expect((await get(ye, `/cases/${id}`)).body).toMatchObject({ standing: 'glass' });
  const hers = await post(undefined, '/requests/accesses', { code, word: '石榴花' });
  expect(hers.status).toBe(200);
  expect(hers.body.items).toEqual(
    expect.arrayContaining([expect.objectContaining({ what: 'broke-the-glass', role: 'counsellor' })]),
  );
  const wrong = await post(undefined, '/requests/accesses', { code, word: '桃花' });
  expect(wrong).toMatchObject({ status: 404, body: { code: 'request-not-found' } });
  expect((await get(qin, `/cases/${id}/accesses`)).body.items[0]).toMatchObject({ role: expect.any(String) });
  expect((await get(ye, `/cases/${id}/accesses`)).status).toBe(403);
});

test('the lead gives her a code and a word, by which she sees who read it', async () => {
  const { id } = await aCase();
  const given = await post(qin, `/cases/${id}/return-code`, {});
  expect(given.status).toBe(201);
  const hers = await post(undefined, '/requests/accesses', given.body);
  const what = hers.body.items.map((line: { what: string }) => line.what);
  expect([hers.status, what.toSorted()]).toEqual([200, ['opened', 'worked']]);
  expect((await post(ye, `/cases/${id}/return-code`, {})).status).toBe(404);
});

test('a case goes its whole way: notes, people, a plan, a talk, a task, its closing and asking again', async () => {
  const { id } = await aCase();
  const on = (as: Person, path: string, json: Sent = {}) => post(as, `/cases/${id}/${path}`, json);
  const done = async (as: Person, path: string, json: Sent = {}) => {
    const answer = await on(as, path, json);
    expect([path, answer.status]).toEqual([path, 201]);
    return String(answer.body.id);
  };
  await done(qin, 'members', { personId: zhou.id });
  await done(qin, 'notes', { words: '她今天来了' });
  const party = await done(qin, 'parties', { kind: 'kin', name: '大姑' });
  await done(qin, `parties/${party}/strike`);
  await done(qin, 'plan', { words: '先找住处' });
  const session = await done(qin, 'sessions', { kind: 'talk', startsAt: '2026-12-20T09:00:00+08:00' });
  await done(qin, `sessions/${session}/end`, { tookPlace: true });
  const task = await done(qin, 'tasks', { words: '陪她去医院', forId: zhou.id });
  await done(zhou, `tasks/${task}/done`);
  await done(qin, 'screen', { answers: { 'child-hurt-or-at-risk': 'yes' } });
  const ending = {
    how: 'receipt',
    station: '北安派出所',
    number: '17',
    reportedAt: '2026-12-20T09:30:00+08:00',
  };
  await done(qin, 'report', { ending });
  await done(qin, 'lock');
  await done(qin, 'unlock');
  await done(qin, 'walls', { why: 'kin', divisionCode: '370215002' });
  await done(qin, 'closing', { outcome: 'handled', reason: '有住处了' });
  await done(zhou, 'closing/return', { words: '再等等' });
  await done(qin, 'closing', { outcome: 'handled', reason: '有住处了' });
  await done(zhou, 'closing/approval');
  await done(zhou, 'follow-ups', { clock: 'follow-up-first', reached: true, words: '都好' });
  expect((await get(zhou, `/cases/${id}/notes/verification`)).body).toEqual({
    notes: 2,
    forgotten: 0,
    faults: [],
  });
  expect((await get(zhou, `/cases/${id}`)).body).toMatchObject({ state: 'closed', outcome: 'handled' });
});

test('the lead hands it over and lets go, and sees whom she may bring in', async () => {
  const { id } = await aCase();
  const { body } = await get(qin, `/cases/${id}/caseworkers`);
  expect(body.items).toEqual(expect.arrayContaining([{ id: ye.id, name: '叶大姐', seat: 'counsellor' }]));
  await post(qin, `/cases/${id}/members`, { personId: ye.id });
  expect((await post(qin, `/cases/${id}/members/${ye.id}/leave`, {})).status).toBe(201);
  const handed = await post(qin, `/cases/${id}/hand-over`, { personId: zhou.id, reason: '她是我亲戚' });
  expect(handed.status).toBe(201);
  expect((await get(qin, `/cases/${id}`)).status).toBe(404);
});

test('a NUL, a wrong question and a field that nobody knows are refused in words', async () => {
  const { id } = await aCase();
  for (const [path, json] of [
    ['notes', { words: 'a\u0000b' }],
    ['notes', {}],
    ['screen', { answers: { 'is-she-pretty': 'yes' } }],
    ['parties', { kind: 'pet', name: '旺财' }],
    ['closing', { outcome: 'handled', reason: '好', approved: true }],
  ] as const) {
    expect((await post(qin, `/cases/${id}/${path}`, json)).status).toBe(422);
  }
});

test('an auditor reads who did what to which case, of some days and one unit; nobody else does', async () => {
  const yan = await aCaseworker(door.town, '严大姐', 'auditor');
  const { id } = await aCase();
  const { body } = await get(yan, '/case-accesses?from=2026-12-20&until=2026-12-20&unit=370215&limit=100');
  expect(body).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ caseId: id, what: 'opened', role: 'rights', unit: expect.any(String) }),
    ]),
    units: [{ code: '370215' }],
  });
  expect((await get(yan, '/case-accesses?limit=1')).body).toMatchObject({ nextCursor: expect.any(String) });
  expect((await get(yan, '/case-accesses?until=2026-12-19')).body.items).toEqual([]);
  expect(await get(yan, '/case-accesses?from=2026-12-20&until=2026-12-19')).toMatchObject({
    ...{ status: 422, body: { errors: [{ path: 'until', code: 'until-before-from' }] } },
  });
  expect((await get(qin, '/case-accesses')).status).toBe(403);
});
