import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cancelActivity } from '../../core/activities/cancel-activity.ts';
import { closeActivity } from '../../core/activities/close-activity.ts';
import { markPresent } from '../../core/attendance/mark-present.ts';
import { setMissedRule } from '../../core/missed-places/set-missed-rule.ts';
import { signUp as place } from '../../core/signups/sign-up.ts';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  anActivity,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';

let door: TestApp;
let home: { id: string };
let host: Person;
let wang: Person;
let li: Person;
let activity: { id: string };
beforeAll(async () => {
  door = await buildApp();
  home = await aHome(door.town);
  host = await aHost(door.town, '江大姐', home);
  wang = await aPerson(door.town, '王大姐');
  li = await aPerson(door.town, '李婶');
});
afterAll(() => door.close());
beforeEach(async () => {
  activity = await anActivity(door.town, { host, home, capacity: 2 });
});

const signUp = (as: Person, json: object = {}, key?: string) =>
  door.ask({
    ...{ method: 'POST', url: `/api/v1/activities/${activity.id}/signups`, as, json },
    ...(key !== undefined && { key }),
  });

test('a resident takes a place, sees it, and gives it back', async () => {
  const placed = await signUp(wang, { party: [{ kind: 'woman' }, { kind: 'child' }] });
  expect(placed).toMatchObject({
    status: 201,
    body: { status: 'confirmed', position: null, partySize: 2, activityId: activity.id },
  });
  const url = `/api/v1/signups/${placed.body.id}`;
  expect((await door.ask({ url, as: wang })).body).toEqual(placed.body);
  const shown = await door.ask({ url: `/api/v1/activities/${activity.id}` });
  expect(shown.body).toMatchObject({ capacity: 2, taken: 2, waiting: 0, state: 'open' });
  const withdrawn = await door.ask({ method: 'DELETE', url, as: wang });
  expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn', position: null } });
  expect((await door.ask({ method: 'DELETE', url, as: wang })).body).toEqual(withdrawn.body);
});

test('whoever comes too late waits in order and moves up when a place is free', async () => {
  const first = await signUp(wang, { partySize: 2 });
  expect((await signUp(li)).body).toMatchObject({ status: 'waiting', position: 1 });
  const byName = await signUp(host, { name: '王大娘', partySize: 1 });
  expect(byName.body).toMatchObject({ status: 'waiting', position: 2 });
  await door.ask({ method: 'DELETE', url: `/api/v1/signups/${first.body.id}`, as: wang });
  const moved = await door.ask({ url: `/api/v1/signups/${byName.body.id}`, as: host });
  expect(moved.body).toMatchObject({ status: 'confirmed', position: null });
});

test('a place that is freed days ahead is offered: hers to take until the deadline, nobody else’s', async () => {
  const startsAt = new Date(door.town.clock().getTime() + 5 * 86_400_000);
  activity = await anActivity(door.town, { host, home, capacity: 1, startsAt });
  const first = await signUp(wang);
  const { id } = (await signUp(li)).body;
  const url = `/api/v1/signups/${id}`;
  const accept = (as: Person, key?: string) =>
    door.ask({ method: 'POST', url: `${url}/acceptance`, as, ...(key !== undefined && { key }) });
  expect(await accept(li)).toMatchObject({ status: 409, body: { code: 'nothing-offered' } });
  await door.ask({ method: 'DELETE', url: `/api/v1/signups/${first.body.id}`, as: wang });
  const offered = await door.ask({ url, as: li });
  expect(offered.body).toMatchObject({ status: 'offered', offerEndsAt: expect.stringMatching(/\+08:00$/) });
  expect(await accept(wang)).toMatchObject({ status: 404, body: { code: 'signup-not-found' } });
  expect(await accept(li, 'no key')).toMatchObject({ status: 422 });
  const taken = await accept(li, 'yes-1');
  expect(taken).toMatchObject({ status: 200, body: { status: 'confirmed', offerEndsAt: null } });
  expect((await accept(li)).body).toEqual(taken.body);
  await door.ask({ method: 'DELETE', url, as: li });
  expect((await accept(li, 'yes-1')).body).toEqual(taken.body);
  expect((await accept(li)).body.code).toBe('nothing-offered');
});

test('an offer that is answered too late is over', async () => {
  const startsAt = new Date(door.town.clock().getTime() + 5 * 86_400_000);
  activity = await anActivity(door.town, { host, home, capacity: 1, startsAt });
  const first = await signUp(wang);
  const { id } = (await signUp(li)).body;
  await door.ask({ method: 'DELETE', url: `/api/v1/signups/${first.body.id}`, as: wang });
  moveClock(door.town, { minutes: 2 * 24 * 60 });
  const late = await door.ask({ method: 'POST', url: `/api/v1/signups/${id}/acceptance`, as: li });
  expect(late).toMatchObject({ status: 409, body: { code: 'offer-over' } });
});

test('a retry with its key gets the first answer, also once the place is given back', async () => {
  const first = await signUp(wang, { partySize: 1 }, 'wang-1');
  expect(await signUp(wang, { partySize: 1 }, 'wang-1')).toMatchObject({ status: 201, body: first.body });
  await door.ask({ method: 'DELETE', url: `/api/v1/signups/${first.body.id}`, as: wang });
  expect((await signUp(wang, { partySize: 1 }, 'wang-1')).body).toEqual(first.body);
  expect(await signUp(wang, { partySize: 2 }, 'wang-1')).toMatchObject({
    status: 409,
    body: { code: 'idempotency-key-reused' },
  });
});

test('a retry gets the first answer even when the activity is over by then', async () => {
  const first = await signUp(wang, {}, 'wang-late');
  moveClock(door.town, { minutes: 600 });
  expect((await signUp(wang, {}, 'wang-late')).body).toEqual(first.body);
  expect((await signUp(li, {}, 'li-late')).body.code).toBe('activity-over');
});

test('signing up twice is told as such', async () => {
  await signUp(wang);
  expect(await signUp(wang)).toMatchObject({ status: 409, body: { code: 'already-signed-up' } });
});

test('a neighbour sees no sign-up of hers, and whoever has not signed in is asked to', async () => {
  const { body } = await signUp(wang);
  const url = `/api/v1/signups/${body.id}`;
  for (const method of ['GET', 'DELETE'] as const) {
    expect(await door.ask({ method, url, as: li })).toMatchObject({
      status: 404,
      body: { code: 'signup-not-found' },
    });
    const nobody = await door.ask({ method, url });
    expect(nobody).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } });
    expect(nobody.headers['www-authenticate']).toBe('Bearer');
  }
  expect(await door.ask({ url, as: host })).toMatchObject({ status: 200 });
});

test('only the host signs up by name, and nobody signs up for what is cancelled', async () => {
  expect(await signUp(wang, { name: '王大娘' })).toMatchObject({
    status: 403,
    body: { code: 'name-by-host-only' },
  });
  expect((await signUp(wang, { partySize: 3 })).body.code).toBe('party-too-large');
  await cancelActivity(host.ctx(), { activityId: activity.id });
  expect(await signUp(wang)).toMatchObject({ status: 409, body: { code: 'activity-cancelled' } });
});

test('where a district has a rule, she who stayed away twice is told until when, and her mother is not', async () => {
  const district = await anOfficer(door.town, '宋大姐');
  await setMissedRule(district.ctx(), { times: 2, withinDays: 60, forDays: 14 });
  const zhou = await aPerson(door.town, '周姐');
  for (let time = 0; time < 2; time += 1) {
    const { id: activityId } = await anActivity(door.town, { host, home });
    const [came] = [await place(wang.ctx(), { activityId }), await place(zhou.ctx(), { activityId })];
    await markPresent(host.ctx(), { signupId: came.id, present: true });
    moveClock(door.town, { minutes: 240 });
    await closeActivity(host.ctx(), { activityId });
  }
  const startsAt = new Date(door.town.clock().getTime() + 5 * 86_400_000);
  activity = await anActivity(door.town, { host, home, startsAt });
  const refused = await signUp(zhou);
  expect(refused).toMatchObject({ status: 409, body: { code: 'only-near-the-start' } });
  expect(refused.body.title).toMatch(/到1月\d+日为止/);
  expect((await signUp(zhou, { party: [{ kind: 'elder' }] })).status).toBe(201);
});
