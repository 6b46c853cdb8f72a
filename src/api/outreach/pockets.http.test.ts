import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aPerson, type Person } from '../../../tests/support/factories.ts';
import {
  anExecutive,
  withTwoExecutives,
  type Executive,
} from '../../../tests/support/outreach/outreach-town.ts';
import { leaveAsExecutive } from '../../core/executives/leave-as-executive.ts';
import { joinLink } from '../../core/links/join-link.ts';
import { isPocketOver } from '../../core/pockets/is-pocket-over.ts';
import { openCtx } from '../../platform/world.ts';

let door: TestApp;
let jiang: Executive;
let qin: Executive;
let office: Person;
beforeAll(async () => {
  door = await buildApp();
  ({ office, jiang, qin } = await withTwoExecutives(door.town));
});
afterAll(() => door.close());

const [proof, wrong, half] = ['aa'.repeat(32), 'bb'.repeat(32), 'cc'.repeat(32)];
const post = (as: Person | undefined, path: string, json: object = {}) =>
  door.ask({ method: 'POST', url: `/api/v1${path}`, json, ...(as && { as }) });
const begin = async (as: Person): Promise<string> => (await post(as, '/pockets', { proof, half })).body.id;
const unlock = async (as: Person, id: string, tried = proof) =>
  (await post(as, `/pockets/${id}/unlocking`, { proof: tried })).body;
const known = async (as: Person) => (await door.ask({ url: '/api/v1/pockets', as })).body.items;
const over = (pocketId: string) =>
  isPocketOver(openCtx(door.town, door.town.cells[0], { kind: 'anonymous' }), { pocketId });

const aWoman = async (as: Executive, name: string) =>
  (await joinLink(as.ctx(), { name, villageCode: '370215004210', saidYes: 'phone' })).personId;
const note = (personId: string, number: number, more: object = {}) => ({
  ...{ clientId: randomUUID(), number, personId, channel: 'phone', clockOff: 0 },
  ...{ visitedAt: door.town.clock().toISOString(), ...more },
});
const empty = async (as: Person, id: string, sent: object) =>
  (await post(as, `/pockets/${id}/visits`, { made: 0, knew: 0, visits: [], ...sent })).body;

test('her phone gets its half back for the right PIN, the fifth wrong one in a row destroys it, and a right one begins the count anew', async () => {
  const id = await begin(jiang);
  for (const left of [4, 3]) expect(await unlock(jiang, id, wrong)).toEqual({ status: 'wrong', left });
  expect(await unlock(jiang, id)).toEqual({ status: 'open', half });
  for (const left of [4, 3, 2, 1]) expect(await unlock(jiang, id, wrong)).toEqual({ status: 'wrong', left });
  expect(await unlock(jiang, id, wrong)).toEqual({ status: 'gone', why: 'tries' });
  expect(await unlock(jiang, id)).toEqual({ status: 'gone', why: 'tries' });
  const row = await door.town.owner
    .withSchema('d370215')
    .selectFrom('pockets')
    .select('half')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.half).toBeNull();
});

test('another executive, a stranger and nobody neither open, fill nor end what is hers, and no stranger begins one', async () => {
  const id = await begin(jiang);
  const stranger = await aPerson(door.town, '路过的');
  for (const other of [qin, stranger]) {
    expect(await unlock(other, id)).toEqual({ status: 'unknown' });
    expect(await empty(other, id, {})).toEqual({ status: 'unknown' });
    expect(await post(other, `/pockets/${id}/end`, { why: 'revoked' })).toMatchObject({ status: 404 });
    expect(await known(other)).toEqual([]);
  }
  expect(await post(undefined, `/pockets/${id}/unlocking`, { proof })).toMatchObject({ status: 401 });
  expect((await post(stranger, '/pockets', { proof, half })).body).toMatchObject({ code: 'executive-only' });
  const again = await post(qin, '/pockets', { proof, half, owner: jiang.id });
  expect(again.body).toMatchObject({ code: 'another-signed-in' });
  expect(await over(id)).toBe(false);
});

test('what a phone kept is logged once however often it is sent, what is refused says why, and the numbers tell what is missing', async () => {
  const [id, personId] = [await begin(qin), await aWoman(qin, '王大姐')];
  const [good, ahead] = [note(personId, 1), note(personId, 3, { visitedAt: '2099-01-01T00:00:00Z' })];
  const thrown = note(personId, 5, { thrown: true });
  const sent = { made: 6, knew: 0, visits: [good, ahead, thrown] };
  const first = await empty(qin, id, sent);
  expect(first).toMatchObject({ status: 'here', older: false, received: 3 });
  expect(first.items).toMatchObject([
    { clientId: good.clientId, status: 'logged', code: null, beside: [] },
    { clientId: ahead.clientId, status: 'refused', code: 'in-the-future' },
  ]);
  expect(first.list).toMatchObject([{ personId, name: '王大姐' }]);
  expect((await empty(qin, id, sent)).items).toEqual(first.items);
  const [pocket] = await known(qin);
  expect(pocket.received).toEqual({
    ...{ logged: 1, days: [{ day: '2026-12-20', visits: 1 }], missing: [2, 4, 6] },
    refused: [{ number: 3, day: '2099-01-01', code: 'in-the-future' }],
  });
  const mended = { ...ahead, visitedAt: good.visitedAt, channel: 'met' };
  expect((await empty(qin, id, { made: 6, knew: 3, visits: [mended] })).items).toMatchObject([
    { status: 'logged' },
  ]);
  expect((await known(qin))[0].received).toMatchObject({ logged: 2, refused: [] });
});

test('two phones that say something of one woman on one day are shown to each other, and both stand', async () => {
  const personId = await aWoman(jiang, '张大姐');
  const [hers, other] = [await begin(jiang), await begin(jiang)];
  const [first, second] = [note(personId, 1), note(personId, 1, { channel: 'at-home' })];
  const { items } = await empty(jiang, hers, { visits: [first, note(personId, 2)] });
  expect(items).toMatchObject([{ beside: [] }, { beside: [] }]);
  const answer = await empty(jiang, other, { visits: [second] });
  expect(answer.items).toMatchObject([
    { status: 'logged', beside: [{ visitId: items[0].id, channel: 'phone' }, { channel: 'phone' }] },
  ]);
});

test('a server that is older than what the phone remembers of it says so', async () => {
  const id = await begin(qin);
  expect(await empty(qin, id, { knew: 0 })).toMatchObject({ older: false, received: 0 });
  expect(await empty(qin, id, { knew: 2 })).toMatchObject({ older: true, received: 0 });
});

test('it is over as soon as she, her office or the end of her office says so, also for a phone that is signed out', async () => {
  const leaving = await anExecutive(door.town, '卸任的');
  const [put, lost, seat] = [await begin(leaving), await begin(leaving), await begin(leaving)];
  expect(await post(leaving, `/pockets/${put}/end`, { why: 'put-away' })).toMatchObject({ status: 201 });
  expect(await unlock(leaving, put)).toEqual({ status: 'gone', why: 'put-away' });
  expect([await over(put), await over(lost), await over(randomUUID())]).toEqual([true, false, false]);
  const path = `/executives/${leaving.executiveId}/pockets/end`;
  expect(await post(jiang, path)).toMatchObject({ status: 403 });
  expect((await post(office, path)).body).toEqual({ ended: 2 });
  expect(await empty(leaving, lost, {})).toEqual({ status: 'gone', why: 'office' });
  expect(await over(seat)).toBe(true);
  const last = await begin(leaving);
  await leaveAsExecutive(office.ctx(), { executiveId: leaving.executiveId });
  expect(await unlock(leaving, last)).toEqual({ status: 'gone', why: 'seat-left' });
  expect(await over(last)).toBe(true);
});

test('her list is on five phones at most', async () => {
  const many = await anExecutive(door.town, '手机多的');
  for (let n = 0; n < 5; n += 1) await begin(many);
  expect((await post(many, '/pockets', { proof, half })).body).toMatchObject({ code: 'too-many-pockets' });
});
