import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { countNewNotices } from './count-new-notices.ts';
import { deliverBatch } from './deliver-batch.ts';
import { deliverLetters } from './deliver-letters.ts';
import { listNotices } from './list-notices.ts';
import { readNotices } from './read-notices.ts';
import { takeNoticesToText } from './take-notices-to-text.ts';

let town: Town;
let home: { id: string };
let host: Person;

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

const inboxOf = async (person: Person) =>
  (await listNotices(person.ctx())).map((notice) => [
    notice.kind,
    'position' in notice ? notice.position : 'of no queue',
  ]);

const lettersOf = async (subjectId: string) => {
  const rows = await town.owner
    .withSchema('d370215')
    .selectFrom('outbox')
    .select('id')
    .where('subject_id', '=', subjectId)
    .execute();
  return rows.map((row) => row.id);
};

test('she is told at once what she did herself: that she has a place, or waits; no letter goes round', async () => {
  const { id } = await anActivity(town, { host, home, capacity: 1 });
  const [person, next] = [await aPerson(town, '韩婶'), await aPerson(town, '杨婶')];
  const [hers, waits] = [
    await signUp(person.ctx(), { activityId: id }),
    await signUp(next.ctx(), { activityId: id }),
  ];
  expect(await inboxOf(person)).toEqual([['signup-confirmed', null]]);
  expect(await inboxOf(next)).toEqual([['signup-waiting', 1]]);
  expect(await countNewNotices(next.ctx())).toBe(1);
  expect([...(await lettersOf(hers.id)), ...(await lettersOf(waits.id))]).toEqual([]);
});

test('she is told that she waits, then that her turn has come; the other, that hers was given back', async () => {
  const { id, title } = await anActivity(town, { host, home, capacity: 1 });
  const [li, zhao] = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘')];
  const place = await signUp(li.ctx(), { activityId: id });
  const waits = await signUp(zhao.ctx(), { activityId: id });
  moveClock(town, { minutes: 1 });
  await withdrawSignup(li.ctx(), { signupId: place.id });
  await lettersDelivered(town);
  expect(await inboxOf(li)).toEqual([
    ['signup-withdrawn', null],
    ['signup-confirmed', null],
  ]);
  expect(await inboxOf(zhao)).toEqual([
    ['place-freed', null],
    ['signup-waiting', 1],
  ]);
  const [newest] = await listNotices(zhao.ctx());
  expect(newest).toMatchObject({ title, activityId: id, signupId: waits.id, at: town.clock(), readAt: null });
});

test('a letter that is delivered again, also at the same time, tells nobody twice', async () => {
  const { id } = await anActivity(town, { host, home });
  const person = await aPerson(town, '孙姐');
  const signup = await signUp(person.ctx(), { activityId: id });
  moveClock(town, { minutes: 1 });
  await withdrawSignup(person.ctx(), { signupId: signup.id });
  const letters = await lettersOf(signup.id);
  expect(letters).toHaveLength(1);
  await Promise.all([1, 2, 3].map(() => deliverLetters(asTheSystem(town), letters)));
  expect(await deliverLetters(asTheSystem(town), letters)).toBe(0);
  expect(await inboxOf(person)).toEqual([
    ['signup-withdrawn', null],
    ['signup-confirmed', null],
  ]);
});

test('everybody who has not withdrawn is told of a cancelled activity, in one go', async () => {
  const { id } = await anActivity(town, { host, home, capacity: 2 });
  const people = await Promise.all(['周婶', '吴婶', '郑婶', '冯婶'].map((name) => aPerson(town, name)));
  const signups = [];
  for (const person of people) signups.push(await signUp(person.ctx(), { activityId: id }));
  await withdrawSignup(people[0]!.ctx(), { signupId: signups[0]!.id });
  await lettersDelivered(town);
  await cancelActivity(host.ctx(), { activityId: id });
  await lettersDelivered(town);
  const told = await Promise.all(people.map(async (person) => (await inboxOf(person)).flat()));
  expect(told.map((kinds) => kinds.includes('activity-cancelled'))).toEqual([false, true, true, true]);
});

test('someone who was signed up by name alone gets no notice, and her letter is done', async () => {
  const { id } = await anActivity(town, { host, home });
  const signup = await signUp(host.ctx(), { activityId: id, name: '陈奶奶' });
  await withdrawSignup(host.ctx(), { signupId: signup.id });
  expect(await deliverLetters(asTheSystem(town), await lettersOf(signup.id))).toBe(1);
  expect(await inboxOf(host)).toEqual([]);
});

test('what she has seen is no longer new, and what comes later is', async () => {
  const person = await aPerson(town, '褚婶');
  await signUp(person.ctx(), { activityId: (await anActivity(town, { host, home })).id });
  await lettersDelivered(town);
  expect(await countNewNotices(person.ctx())).toBe(1);
  await readNotices(person.ctx());
  expect(await countNewNotices(person.ctx())).toBe(0);
  expect((await listNotices(person.ctx()))[0]).toMatchObject({ readAt: town.clock() });
  await signUp(person.ctx(), { activityId: (await anActivity(town, { host, home })).id });
  await lettersDelivered(town);
  expect(await countNewNotices(person.ctx())).toBe(1);
});

test('a letter that nobody can deliver does not hold up the others', async () => {
  const person = await aPerson(town, '卫婶');
  const signup = await signUp(person.ctx(), { activityId: (await anActivity(town, { host, home })).id });
  moveClock(town, { minutes: 1 });
  await withdrawSignup(person.ctx(), { signupId: signup.id });
  const ctx = asTheSystem(town);
  const bad = { id: ctx.newId(), topic: 'smoke-signal', subject_id: signup.id, at: ctx.now };
  await town.owner.withSchema('d370215').insertInto('outbox').values(bad).execute();
  const result = await deliverBatch(ctx, [
    bad.id,
    ...(await lettersOf(signup.id)).filter((id) => id !== bad.id),
  ]);
  expect(result).toMatchObject({ delivered: 1, failures: [{ letterId: bad.id }] });
  expect((await inboxOf(person))[0]).toEqual(['signup-withdrawn', null]);
});

test('what has stood in her inbox for hours is texted no more, and what has just come is, once', async () => {
  const texted = async () => (await takeNoticesToText(asTheSystem(town))).map(({ kind }) => kind);
  while ((await texted()).length > 0);
  const startsAt = new Date(town.clock().getTime() + 3 * 86_400_000);
  const { id: activityId } = await anActivity(town, { host, home, startsAt });
  await signUp((await aPerson(town, '许婶')).ctx(), { activityId });
  moveClock(town, { minutes: 7 * 60 });
  await signUp((await aPerson(town, '何婶')).ctx(), { activityId });
  expect(await texted()).toEqual(['signup-confirmed']);
  moveClock(town, { minutes: -7 * 60 });
  expect(await texted()).toEqual([]);
});

test('nobody reads the inbox of somebody else', async () => {
  const [person, neighbour] = [await aPerson(town, '蒋婶'), await aPerson(town, '沈婶')];
  await signUp(person.ctx(), { activityId: (await anActivity(town, { host, home })).id });
  await lettersDelivered(town);
  expect(await inboxOf(person)).toHaveLength(1);
  expect(await inboxOf(neighbour)).toEqual([]);
  expect(await inboxOf(host)).toEqual([]);
});
