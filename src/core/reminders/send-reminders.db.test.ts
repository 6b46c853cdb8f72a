import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asTheSystem,
  lettersDelivered,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { changeActivity } from '../activities/changing/change-activity.ts';
import { doChores } from '../chores/do-chores.ts';
import { listNotices } from '../notices/list-notices.ts';
import { takeNoticesToText } from '../notices/take-notices-to-text.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { sendReminders } from './send-reminders.ts';

let town: Town;
let home: { id: string };
let host: Person;
const at = (text: string) => new Date(`${text}+08:00`);
const clockTo = (text: string) => {
  town.clockAt.now = at(text);
};
beforeAll(async () => {
  town = await openTown(at('2026-12-20T10:00:00'));
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

const oneAt = (text: string, capacity = 10) => anActivity(town, { host, home, capacity, startsAt: at(text) });
const remindedOf = async (person: Person) =>
  (await listNotices(person.ctx())).filter(({ kind }) => kind === 'activity-near').length;
const remind = () => sendReminders(asTheSystem(town));

test('whoever has a place is reminded once the evening before; whoever waits or withdrew is not', async () => {
  const { id: activityId } = await oneAt('2026-12-22T14:00:00', 2);
  const people = await Promise.all(['李婶', '赵大娘', '孙姐'].map((name) => aPerson(town, name)));
  const [li, zhao, sun] = [people[0]!, people[1]!, people[2]!];
  await signUp(li.ctx(), { activityId });
  const left = await signUp(sun.ctx(), { activityId });
  await signUp(zhao.ctx(), { activityId, partySize: 2 });
  await withdrawSignup(sun.ctx(), { signupId: left.id });
  await signUp(host.ctx(), { activityId, name: '陈奶奶' });
  clockTo('2026-12-21T17:59:00');
  expect(await remind()).toBe(0);
  clockTo('2026-12-21T18:00:00');
  expect((await Promise.all(Array.from({ length: 5 }, remind))).reduce((a, b) => a + b)).toBe(1);
  clockTo('2026-12-22T08:00:00');
  expect(await remind()).toBe(0);
  await lettersDelivered(town);
  expect(await Promise.all([li, zhao, sun].map(remindedOf))).toEqual([1, 0, 0]);
});

test('a place whose transaction ends just after six is reminded too, then the activity rests until the morning', async () => {
  clockTo('2027-02-01T10:00:00');
  const { id: activityId } = await oneAt('2027-02-03T14:00:00');
  const restsUntil = async () => {
    const { reminded_until: until } = await town.owner
      .withSchema('d370215')
      .selectFrom('activities')
      .select('reminded_until')
      .where('id', '=', activityId)
      .executeTakeFirstOrThrow();
    return until;
  };
  clockTo('2027-02-02T18:00:30');
  expect(await remind()).toBe(0);
  clockTo('2027-02-02T17:59:59');
  await signUp((await aPerson(town, '何婶')).ctx(), { activityId });
  clockTo('2027-02-02T18:04:00');
  expect([await remind(), await restsUntil()]).toEqual([1, null]);
  clockTo('2027-02-02T18:05:00');
  expect([await remind(), await restsUntil()]).toEqual([0, at('2027-02-02T18:00:00')]);
  await signUp((await aPerson(town, '吕婶')).ctx(), { activityId });
  clockTo('2027-02-03T08:00:00');
  expect(await remind()).toBe(1);
});

test('whoever gives her place back before the letter arrives is reminded of nothing', async () => {
  clockTo('2026-12-23T10:00:00');
  const li = await aPerson(town, '李婶');
  const { id: activityId } = await oneAt('2026-12-24T14:00:00');
  const signup = await signUp(li.ctx(), { activityId });
  const other = await oneAt('2026-12-24T16:00:00');
  await signUp(li.ctx(), { activityId: other.id });
  clockTo('2026-12-23T18:00:00');
  expect(await remind()).toBe(2);
  await withdrawSignup(li.ctx(), { signupId: signup.id });
  await cancelActivity(host.ctx(), { activityId: other.id });
  await lettersDelivered(town);
  expect(await remindedOf(li)).toBe(0);
});

test('a change of the day moves the reminder, also one that had been sent for the old day', async () => {
  clockTo('2026-12-25T10:00:00');
  const [li, sun] = [await aPerson(town, '李婶'), await aPerson(town, '孙姐')];
  const [told, untold] = [await oneAt('2026-12-26T14:00:00'), await oneAt('2026-12-28T14:00:00')];
  await signUp(li.ctx(), { activityId: told.id });
  await signUp(sun.ctx(), { activityId: untold.id });
  clockTo('2026-12-25T18:00:00');
  expect(await remind()).toBe(1);
  const to = (day: string) => ({ startsAt: at(`${day}T09:00:00`), endsAt: at(`${day}T11:00:00`) });
  for (const { id } of [told, untold]) {
    await changeActivity(host.ctx(), { activityId: id, ...to('2026-12-30') });
  }
  clockTo('2026-12-27T18:00:00');
  expect(await remind()).toBe(0);
  clockTo('2026-12-29T18:30:00');
  expect(await remind()).toBe(2);
  await lettersDelivered(town);
  expect(await remindedOf(sun)).toBe(1);
  expect(await remindedOf(li)).toBe(2);
});

test('the chores of a minute remind, never at night, and a text that missed the evening waits for the morning', async () => {
  clockTo('2027-01-03T10:00:00');
  const li = await aPerson(town, '李婶');
  const { id: activityId } = await oneAt('2027-01-05T14:00:00');
  await signUp(li.ctx(), { activityId });
  const chores = () => doChores(asTheSystem(town), { lettersUntil: town.clock(), onFailure: () => {} });
  clockTo('2027-01-04T21:59:00');
  expect(await chores()).toMatchObject({ remindersSent: 1 });
  const texted = async () => (await takeNoticesToText(asTheSystem(town))).map(({ kind }) => kind);
  clockTo('2027-01-04T22:01:00');
  expect(await texted()).not.toContain('activity-near');
  clockTo('2027-01-05T07:00:00');
  expect(await texted()).toEqual(['activity-near']);
  expect(await texted()).toEqual([]);
  const late = await oneAt('2027-01-06T14:00:00');
  await signUp((await aPerson(town, '孙姐')).ctx(), { activityId: late.id });
  clockTo('2027-01-05T23:00:00');
  expect(await chores()).toMatchObject({ remindersSent: 0 });
});
