import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { listReadings } from '../people/list-readings.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { markPresent } from './mark-present.ts';
import { showRoll } from './show-roll.ts';
import { showToday } from './show-today.ts';

let town: Town;
let home: { id: string };
let host: Person;

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

const come = async (person: Person, activityId: string, partySize = 1) =>
  signUp(person.ctx(), { activityId, partySize });

test('the roll lists places by turn, then the queue with its positions', async () => {
  const { id } = await anActivity(town, { host, home, capacity: 3 });
  const [li, zhao, sun, zhou] = await Promise.all(
    ['李婶', '赵大娘', '孙姐', '周大娘'].map((name) => aPerson(town, name)),
  );
  await come(li!, id, 2);
  const first = await come(zhao!, id, 2);
  await come(sun!, id, 2);
  await come(zhou!, id);
  await withdrawSignup(zhao!.ctx(), { signupId: first.id });
  await signUp(host.ctx(), { activityId: id, name: '吴奶奶' });
  const { activity, rows } = await showRoll(host.ctx(), id);
  expect(activity).toMatchObject({ capacity: 3, taken: 2, waiting: 3 });
  expect(rows.map(({ name, status, position, partySize }) => [name, status, position, partySize])).toEqual([
    ['李婶', 'confirmed', null, 2],
    ['孙姐', 'waiting', 1, 2],
    ['周大娘', 'waiting', 2, 1],
    ['吴奶奶', 'waiting', 3, 1],
  ]);
});

test('whoever is on a roll sees that it was read, by which role of which home, and not by whom', async () => {
  const { id } = await anActivity(town, { host, home });
  const person = await aPerson(town, '郑婶');
  await come(person, id);
  await come(host, id);
  moveClock(town, { minutes: 3 });
  await showRoll(host.ctx(), id);
  expect(await listReadings(person.ctx())).toEqual([
    { at: town.clock(), what: 'roll', homeName: '泉心泉意', role: 'host', ofWhom: null },
  ]);
  expect(await listReadings(host.ctx())).toEqual([]);
});

test('whoever is on a roll sees one line a day of it, however often it is opened', async () => {
  const { id } = await anActivity(town, { host, home });
  const person = await aPerson(town, '韩婶');
  await come(person, id);
  for (let times = 0; times < 3; times += 1) {
    moveClock(town, { minutes: 5 });
    await showRoll(host.ctx(), id);
  }
  expect(await listReadings(person.ctx())).toHaveLength(1);
  moveClock(town, { minutes: 24 * 60 });
  await showRoll(host.ctx(), id);
  expect(await listReadings(person.ctx())).toHaveLength(2);
});

test('a roll that may not be read leaves no trace of a reading', async () => {
  const { id } = await anActivity(town, { host, home });
  const person = await aPerson(town, '冯婶');
  const neighbour = await aPerson(town, '陈婶');
  await come(person, id);
  await expect(showRoll(neighbour.ctx(), id)).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await listReadings(person.ctx())).toEqual([]);
});

test('today has the activities of the day with who came, and is read once a day', async () => {
  const place = await aHome(town, '名都苑');
  const keeper = await aHost(town, '郑主任', place);
  const { id } = await anActivity(town, { host: keeper, home: place, title: '合唱' });
  const person = await aPerson(town, '褚婶');
  const signup = await come(person, id, 3);
  await markPresent(keeper.ctx(), { signupId: signup.id, present: true });
  const today = await showToday(keeper.ctx());
  expect(today.homes).toEqual([{ id: place.id, name: '名都苑', pauseUntil: null }]);
  expect(today.activities).toMatchObject([{ id, title: '合唱', taken: 3, present: 3, firstNames: ['褚婶'] }]);
  await showToday(keeper.ctx());
  expect(await listReadings(person.ctx())).toHaveLength(1);
  moveClock(town, { minutes: 24 * 60 });
  expect((await showToday(keeper.ctx())).activities).toEqual([]);
});

test('a cancelled activity stays on today, and a resident has no today', async () => {
  const place = await aHome(town, '佳源都市');
  const keeper = await aHost(town, '刘大姐', place);
  const { id } = await anActivity(town, { host: keeper, home: place });
  await cancelActivity(keeper.ctx(), { activityId: id });
  expect((await showToday(keeper.ctx())).activities).toMatchObject([{ id, state: 'cancelled' }]);
  const resident = await aPerson(town, '卫婶');
  expect(await showToday(resident.ctx())).toMatchObject({ homes: [], activities: [], unclosed: [] });
});
