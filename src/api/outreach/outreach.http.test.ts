import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aPerson, moveClock, type Person } from '../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { setOutreachRule } from '../../core/executives/set-outreach-rule.ts';
import { leadVillage } from '../../core/links/lead-village.ts';

let door: TestApp;
let jiang: Executive;
let qin: Executive;
let office: Person;
beforeAll(async () => {
  door = await buildApp();
  ({ office, jiang, qin } = await withTwoExecutives(door.town));
});
afterAll(() => door.close());

const village = '370215004210';
const join = (as: Person, name: string) =>
  door.ask({
    ...{ method: 'POST', url: '/api/v1/links', as, key: randomUUID() },
    json: { name, villageCode: village, saidYes: 'phone' },
  });
const visit = (
  as: Person,
  personId: unknown,
  { clientId = randomUUID(), ...sent }: Record<string, unknown> = {},
) =>
  door.ask({
    ...{ method: 'POST', url: '/api/v1/visits', as },
    json: { clientId, personId, channel: 'phone', visitedAt: door.town.clock().toISOString(), ...sent },
  });
const linksOf = async (as: Person) => (await door.ask({ url: '/api/v1/links', as })).body;
const reachOf = async (division: string, more = '') =>
  (await door.ask({ url: `/api/v1/reach?division=${division}${more}`, as: office })).body;

test('an executive keeps touch with a woman who said yes, and nobody else reads of her', async () => {
  const joined = await join(jiang, '王大姐');
  expect(joined.status).toBe(201);
  expect(await linksOf(jiang)).toMatchObject({
    items: [
      { id: joined.body.id, personId: joined.body.personId, name: '王大姐', kind: 'woman', lapsed: false },
    ],
  });
  expect(await linksOf(qin)).toEqual({ items: [], nextCursor: null });
  expect(await visit(qin, joined.body.personId)).toMatchObject({
    status: 404,
    body: { code: 'link-not-found' },
  });
  expect((await join(await aPerson(door.town, '路过的'), '李婶')).body).toMatchObject({
    code: 'executive-only',
  });
  expect((await door.ask({ url: '/api/v1/links' })).status).toBe(401);
});

test('a visit sent ten times at once, with one id of the device, is one visit', async () => {
  const { body } = await join(jiang, '张大姐');
  const clientId = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => visit(jiang, body.personId, { clientId })),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  const { items } = await linksOf(jiang);
  const hers = items.find((one: { personId: string }) => one.personId === body.personId);
  expect(hers).toMatchObject({ dueOn: answers[0]?.body.dueOn, lapsed: false });
  expect(hers.lastVisitAt).not.toBeNull();
});

test('of what a phone kept, each visit is taken or refused for itself, and sent again it is told the same', async () => {
  const { body } = await join(jiang, '刘大姐');
  const good = { clientId: randomUUID(), personId: body.personId, channel: 'at-home' };
  const visits = [
    { ...good, visitedAt: door.town.clock().toISOString() },
    { ...good, clientId: randomUUID(), visitedAt: '2099-01-01T00:00:00Z' },
    { ...good, clientId: randomUUID(), visitedAt: '2020-01-01T00:00:00Z' },
    { ...good, clientId: randomUUID(), channel: 'telepathy', visitedAt: '2020-01-01T00:00:00Z' },
  ];
  const send = () => door.ask({ method: 'POST', url: '/api/v1/visits/batch', as: jiang, json: { visits } });
  const { body: first } = await send();
  expect(first.items).toMatchObject([
    { clientId: good.clientId, status: 'logged', code: null },
    { status: 'refused', code: 'in-the-future' },
    { status: 'refused', code: 'link-not-found' },
    { status: 'refused', code: 'required' },
  ]);
  expect((await send()).body).toEqual(first);
});

test('the office reads counts to the day, and where a village lacks somebody; an executive and a stranger read none', async () => {
  const before = await reachOf('370215');
  await join(jiang, '赵大姐');
  await leadVillage(office.ctx(), { villageCode: village, personId: jiang.id, chairName: '李主席' });
  const after = await reachOf('370215');
  expect(after).toMatchObject({ villages: 2, villagesInTouch: 1, executives: 2, executivesBelowRule: 2 });
  expect(after.links).toBe(before.links + 1);
  const town = after.byDivision.find(({ division }: { division: string }) => division === '370215004');
  expect(town).toMatchObject({ links: after.links, villagesInTouch: 1, villages: 1 });
  expect((await reachOf('370215', '&asOf=2026-12-19')).links).toBe(0);
  const { body: gaps } = await door.ask({ url: '/api/v1/reach/gaps?division=370215', as: office });
  expect(gaps.items).toMatchObject([
    { kind: 'place', division: '370215002008', lacksContact: true, lacksHome: true },
    { kind: 'place', division: village, lacksContact: false, lacksHome: true },
  ]);
  for (const as of [jiang, await aPerson(door.town, '路过的')])
    expect(await door.ask({ url: '/api/v1/reach?division=370215', as })).toMatchObject({ status: 403 });
  expect(await door.ask({ url: '/api/v1/reach?division=999999', as: office })).toMatchObject({ status: 404 });
});

test('a link that nobody visited in time lapses with the day, is counted under its executive, and is current again with the next visit', async () => {
  await setOutreachRule(office.ctx(), { chairs: 3, links: 30, chairDays: 2, linkDays: 2 });
  const { body } = await join(qin, '孙大姐');
  moveClock(door.town, { minutes: 3 * 1440 });
  const { items } = await linksOf(qin);
  expect(items).toMatchObject([{ personId: body.personId, lapsed: true }]);
  const { body: gaps } = await door.ask({ url: '/api/v1/reach/gaps?division=370215004', as: office });
  expect(gaps.items).toContainEqual(
    expect.objectContaining({ kind: 'executive', id: qin.executiveId, linksLapsed: 1, hasLeft: false }),
  );
  const { linksLapsed } = await reachOf('370215004');
  await visit(qin, body.personId);
  expect((await reachOf('370215004')).linksLapsed).toBe(linksLapsed - 1);
});
