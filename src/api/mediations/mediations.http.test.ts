import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { anOfficer, type Person } from '../../../tests/support/factories.ts';
import { noViolence, sideOne, sideOther, story } from '../../../tests/support/mediations/a-docket.ts';
import { dayOf } from '../../core/shared/dates.ts';

type Sent = { key?: string; [field: string]: unknown };

let door: TestApp;
let qin: Person;
let zhou: Person;
let committeeId: string;
beforeAll(async () => {
  door = await buildApp();
  qin = await aCaseworker(door.town, '秦大姐', 'rights');
  zhou = await aCaseworker(door.town, '周大姐', 'rights');
  const office = await anOfficer(door.town, '宋大姐');
  const wish = { name: '泉东新村人民调解委员会', number: '即调委1', validFrom: '2020-01-01' };
  committeeId = String((await post(office, '/mediation-committees', wish)).body.id);
});
afterAll(() => door.close());

const post = (as: Person | undefined, path: string, { key = crypto.randomUUID(), ...json }: Sent) =>
  door.ask({ method: 'POST', url: `/api/v1${path}`, ...(as && { as }), json, key });
const get = (as: Person | undefined, path: string) => door.ask({ url: `/api/v1${path}`, ...(as && { as }) });

const wish = () => ({ committeeId, dispute: 'neighbours', one: sideOne, other: sideOther, story });
const on = () => dayOf(door.town.clock());

async function aCase(): Promise<string> {
  const asked = await post(undefined, '/requests', { door: 'conflict', text: '两家为一面墙' });
  const screen = { answers: noViolence() };
  await post(qin, `/requests/${asked.body.id}/triage`, { level: 'ordinary' });
  return String((await post(qin, `/requests/${asked.body.id}/case`, { screen })).body.id);
}

test('a docket is opened, both are heard, they agree by word of mouth, and each side reads it by its code', async () => {
  const caseId = await aCase();
  const at = `/cases/${caseId}/mediation`;
  expect(await get(qin, at)).toMatchObject({ status: 200, body: { offered: 'open', docket: null } });
  const opened = await post(qin, at, { ...wish(), key: 'once' });
  expect(opened.status).toBe(201);
  expect((await post(qin, at, { ...wish(), key: 'once' })).body).toEqual(opened.body);
  expect(await post(qin, at, wish())).toMatchObject({
    status: 409,
    body: { code: 'mediation-open-already' },
  });
  for (const side of ['one', 'other']) {
    expect((await post(qin, `${at}/rights`, { side, on: on(), how: 'aloud' })).status).toBe(201);
    expect((await post(qin, `${at}/answers`, { side, answer: 'agrees' })).status).toBe(201);
  }
  const terms = { facts: '墙漏水', terms: '王家修' };
  expect((await post(qin, `${at}/agreement`, { form: 'oral', on: on(), terms })).status).toBe(201);
  const given = await post(qin, `${at}/codes`, { side: 'other' });
  expect(given.status).toBe(201);
  const sheet = await post(undefined, '/mediations/lookup', { code: given.body.code });
  expect(sheet).toMatchObject({ status: 200, body: { name: '李婶', agreement: { terms: '王家修' } } });
  expect(JSON.stringify(sheet.body)).not.toContain(caseId);
  expect(await post(undefined, '/mediations/lookup', { code: '7KQ2-M0XD-9RTA' })).toMatchObject({
    status: 404,
  });
});

test('nobody but the team is told that there is a docket, nor has its file', async () => {
  const caseId = await aCase();
  await post(qin, `/cases/${caseId}/mediation`, wish());
  for (const path of ['', '/file.docx', '/file.pdf'])
    expect(await get(zhou, `/cases/${caseId}/mediation${path}`)).toMatchObject({
      ...{ status: 404, body: { code: 'case-not-found' } },
    });
  expect((await get(undefined, `/cases/${caseId}/mediation`)).status).toBe(401);
  const answer = await post(zhou, `/cases/${caseId}/mediation/answers`, { side: 'one', answer: 'refuses' });
  expect(answer).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
});

test('what is wrong in a form is named, and nothing of it is kept', async () => {
  const caseId = await aCase();
  const broken = { ...wish(), one: { name: '长'.repeat(301) } };
  expect(await post(qin, `/cases/${caseId}/mediation`, broken)).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'one.name', code: 'too-long' }] },
  });
  const nul = { ...wish(), story: { facts: 'a\u0000b' } };
  expect(await post(qin, `/cases/${caseId}/mediation`, nul)).toMatchObject({
    body: { errors: [{ path: 'story.facts', code: 'not-text' }] },
  });
  const undated = await post(qin, `/cases/${caseId}/mediation`, { ...wish(), origin: 'entrusted' });
  expect(undated.body.errors).toMatchObject([{ path: 'entrustedOn', code: 'entrusted-on-a-day' }]);
  expect((await get(qin, `/cases/${caseId}/mediation`)).body.docket).toBeNull();
});

test('what a court entrusted is prolonged, protected and given back, each with its clock and where that stands', async () => {
  const caseId = await aCase();
  const at = `/cases/${caseId}/mediation`;
  const court = { origin: 'entrusted', entrustedOn: on(), story: { ...story, court: '即墨区人民法院' } };
  expect((await post(qin, at, { ...wish(), ...court })).status).toBe(201);
  const alone = await post(qin, `${at}/prolongation`, { on: on(), both: false });
  expect(alone).toMatchObject({ status: 422, body: { errors: [{ code: 'must-be-so' }] } });
  expect((await post(qin, `${at}/prolongation`, { on: on(), both: true })).status).toBe(201);
  const asked = await post(qin, `${at}/protection`, { at: door.town.clock().toISOString() });
  expect(asked.status).toBe(201);
  const seen = { found: 'not-now' };
  expect((await post(qin, `${at}/protection/${caseId}/seen`, seen)).status).toBe(404);
  expect((await post(qin, `${at}/protection/${asked.body.id}/seen`, seen)).status).toBe(201);
  expect(await post(qin, `${at}/papers-back`, { on: on() })).toMatchObject({
    ...{ status: 409, body: { code: 'mediation-to-end-first' } },
  });
  await post(qin, `${at}/end`, { how: 'other-way' });
  expect((await get(qin, at)).body.docket).toMatchObject({ court: { owed: 'papers-to-hand-back-first' } });
  const next = await post(qin, at, wish());
  expect(next).toMatchObject({ status: 409, body: { code: 'papers-to-hand-back-first' } });
  expect((await post(qin, `${at}/papers-back`, { on: on() })).status).toBe(201);
  const { body } = await get(qin, at);
  expect(body.docket).toMatchObject({
    court: { prolongedOn: on(), papersBackOn: on(), protections: [{ found: 'not-now' }] },
  });
  expect(JSON.stringify(body.docket)).toContain('法院委派、委托调解的地方规定');
});
