import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listNotices } from '../notices/list-notices.ts';
import { showSignup } from '../signups/show-signup.ts';
import { signUp } from '../signups/sign-up.ts';
import type { MySignup } from '../signups/signup.ts';
import { cancelActivity } from './cancel-activity.ts';
import { changePlaces } from './change-places.ts';
import { showActivity } from './show-activity.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

const inThreeDays = () => new Date(town.clock().getTime() + 3 * 86_400_000);
const anActivityOf = (capacity: number) =>
  anActivity(town, { host, home, capacity, startsAt: inThreeDays() });

test('more places are offered to those who wait, in their order, and they are told', async () => {
  const { id: activityId } = await anActivityOf(2);
  const people = await Promise.all(['李婶', '赵大娘', '孙姐'].map((name) => aPerson(town, name)));
  const signups: MySignup[] = [];
  for (const person of people) signups.push(await signUp(person.ctx(), { activityId, partySize: 2 }));
  await changePlaces(host.ctx(), { activityId, capacity: 5 });
  const seen = await Promise.all(people.map((person, nth) => showSignup(person.ctx(), signups[nth]!.id)));
  expect(seen.map(({ status, position }) => [status, position])).toEqual([
    ['confirmed', null],
    ['offered', null],
    ['waiting', 1],
  ]);
  await lettersDelivered(town);
  const kinds = (await listNotices(people[1]!.ctx())).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['place-offered', 'signup-waiting']);
  expect(await showActivity(host.ctx(), activityId)).toMatchObject({ capacity: 5, taken: 4, waiting: 1 });
});

test('nobody loses a place, and no family is left to wait for ever', async () => {
  const { id: activityId } = await anActivityOf(5);
  const [li, zhao] = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘')];
  await signUp(li.ctx(), { activityId, partySize: 3 });
  await signUp(zhao.ctx(), { activityId, partySize: 4 });
  expect(await codeOf(changePlaces(host.ctx(), { activityId, capacity: 2 }))).toBe('fewer-than-taken');
  expect(await codeOf(changePlaces(host.ctx(), { activityId, capacity: 3 }))).toBe('fewer-than-a-party');
  await changePlaces(host.ctx(), { activityId, capacity: 4 });
  await changePlaces(host.ctx(), { activityId, capacity: 4 });
  expect(await showActivity(host.ctx(), activityId)).toMatchObject({ capacity: 4, taken: 3, waiting: 1 });
});

test('only the host of the home changes them, and only while the activity lies ahead', async () => {
  const { id: activityId } = await anActivityOf(5);
  const li = await aPerson(town, '李婶');
  const change = (by: Person, capacity = 6) => codeOf(changePlaces(by.ctx(), { activityId, capacity }));
  expect(await change(li)).toBe('forbidden');
  expect(await change(host, 0)).toBe('too-small');
  expect(await change(host, 100_000)).toBe('too-big');
  expect(await codeOf(changePlaces(host.ctx(), { activityId: 'no-id', capacity: 3 }))).toBe(
    'activity-not-found',
  );
  await cancelActivity(host.ctx(), { activityId });
  expect(await change(host)).toBe('activity-cancelled');
  const { id } = await anActivityOf(5);
  moveClock(town, { minutes: 4 * 24 * 60 });
  expect(await codeOf(changePlaces(host.ctx(), { activityId: id, capacity: 6 }))).toBe('activity-over');
});
