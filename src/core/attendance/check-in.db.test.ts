import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
import { showDoorCode } from '../door/show-door-code.ts';
import { takeBackCount } from '../door/take-back-count.ts';
import { signUp } from '../signups/sign-up.ts';
import { checkIn } from './check-in.ts';
import { markPresent } from './mark-present.ts';
import { showRoll } from './show-roll.ts';

let town: Town;
let home: { id: string };
let host: Person;
let activityId: string;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());
beforeEach(async () => {
  activityId = (await anActivity(town, { host, home, capacity: 30 })).id;
});

const someone = async (name: string, partySize = 1) => {
  const person = await aPerson(town, name);
  return { person, signup: await signUp(person.ctx(), { activityId, partySize }) };
};
const roll = () => showRoll(host.ctx(), activityId);
const marks = (signupId: string) =>
  town.owner
    .withSchema('d370215')
    .selectFrom('attendances')
    .selectAll()
    .where('signup_id', '=', signupId)
    .execute();

test('the steward reads the code of a card, however it is typed, and the whole party has come', async () => {
  const { signup } = await someone('王大姐', 3);
  const typed = ` ${signup.code.toLowerCase().slice(0, 3)}-${signup.code.slice(3)}`;
  const arrival = { signupId: signup.id, partySize: 3, people: 3, by: 'steward' };
  expect(await checkIn(host.ctx(), { activityId, code: typed })).toMatchObject(arrival);
  expect(await checkIn(host.ctx(), { activityId, code: signup.code })).toMatchObject(arrival);
  expect((await roll()).rows).toMatchObject([{ arrived: 3 }]);
  expect(await marks(signup.id)).toHaveLength(1);
});

test('ten reads of one card at once are one mark', async () => {
  const { signup } = await someone('王大姐');
  await Promise.all(
    Array.from({ length: 10 }, () => checkIn(host.ctx(), { activityId, code: signup.code }, { key: 'scan' })),
  );
  expect(await marks(signup.id)).toHaveLength(1);
});

test('three of four came, then the fourth, and a number too high is taken back', async () => {
  const { signup } = await someone('李婶', 4);
  await checkIn(host.ctx(), { activityId, code: signup.code, people: 3 });
  expect((await roll()).rows).toMatchObject([{ partySize: 4, arrived: 3 }]);
  await checkIn(host.ctx(), { activityId, code: signup.code, people: 4 });
  expect((await roll()).rows).toMatchObject([{ arrived: 4 }]);
  await markPresent(host.ctx(), { signupId: signup.id, present: true, people: 2 });
  expect((await roll()).rows).toMatchObject([{ arrived: 2 }]);
  await expect(checkIn(host.ctx(), { activityId, code: signup.code, people: 5 })).rejects.toMatchObject({
    faults: [{ path: 'people', code: 'not-so-many' }],
  });
});

test('she notes herself with the code at the door, from an hour before until the end', async () => {
  const { person, signup } = await someone('赵大娘', 2);
  const { code } = await showDoorCode(host.ctx(), activityId);
  expect((await showDoorCode(host.ctx(), activityId)).code).toBe(code);
  moveClock(town, { minutes: -1 });
  await expect(checkIn(person.ctx(), { activityId, code })).rejects.toMatchObject({ code: 'door-not-open' });
  moveClock(town, { minutes: 1 });
  const arrival = await checkIn(person.ctx(), { activityId, code });
  expect(arrival).toMatchObject({ signupId: signup.id, people: 2, by: 'self' });
  expect((await roll()).rows).toMatchObject([{ arrived: 2, marks: [{ by: 'herself' }] }]);
  moveClock(town, { minutes: 180 });
  await expect(checkIn(person.ctx(), { activityId, code })).rejects.toMatchObject({ code: 'activity-over' });
});

test('her own card opens the door for her, another card does not', async () => {
  const [wang, li] = [await someone('王大姐'), await someone('李婶')];
  expect(await checkIn(wang.person.ctx(), { activityId, code: wang.signup.code })).toMatchObject({
    by: 'self',
    signupId: wang.signup.id,
  });
  await expect(checkIn(wang.person.ctx(), { activityId, code: li.signup.code })).rejects.toMatchObject({
    faults: [{ path: 'code', code: 'check-in-code-unknown' }],
  });
});

test('whoever is on no list and reads the code at the door is a walk-in, once', async () => {
  const { code } = await showDoorCode(host.ctx(), activityId);
  const person = await aPerson(town, '钱婶');
  const come = () => checkIn(person.ctx(), { activityId, code });
  const answers = await Promise.all([come(), come(), come()]);
  expect(answers).toEqual(Array(3).fill(expect.objectContaining({ signupId: null, people: 1, by: 'self' })));
  expect((await roll()).walkIns).toMatchObject([{ name: '钱婶', people: 1, by: 'herself' }]);
});

test('the code at the door is for the keepers of the home to see', async () => {
  const { person } = await someone('孙姐');
  await expect(showDoorCode(person.ctx(), activityId)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('nobody has come before the day, and nobody comes to what is cancelled', async () => {
  const { signup } = await someone('周婶');
  moveClock(town, { minutes: -24 * 60 });
  const early = { code: 'activity-not-today' };
  await expect(checkIn(host.ctx(), { activityId, code: signup.code })).rejects.toMatchObject(early);
  const marked = markPresent(host.ctx(), { signupId: signup.id, present: true });
  await expect(marked).rejects.toMatchObject(early);
  expect((await roll()).dayHasCome).toBe(false);
  moveClock(town, { minutes: 24 * 60 });
  await cancelActivity(host.ctx(), { activityId });
  await expect(checkIn(host.ctx(), { activityId, code: signup.code })).rejects.toMatchObject({
    code: 'activity-cancelled',
  });
});

test('a retry with its key gets the first answer and marks nobody anew after the host took it back', async () => {
  const { signup } = await someone('吴大娘', 2);
  const wish = { activityId, code: signup.code };
  const key = `scan-${activityId}`;
  const first = await checkIn(host.ctx(), wish, { key });
  moveClock(town, { minutes: 1 });
  await markPresent(host.ctx(), { signupId: signup.id, present: false });
  expect(await checkIn(host.ctx(), wish, { key })).toEqual(first);
  expect((await roll()).rows).toMatchObject([{ arrived: 0 }]);
});

test('a key is kept although nothing changed, and with another number it is refused', async () => {
  const { signup } = await someone('郑大娘', 2);
  const wish = { activityId, code: signup.code };
  const key = `again-${activityId}`;
  await checkIn(host.ctx(), wish);
  const told = await checkIn(host.ctx(), wish, { key });
  await expect(checkIn(host.ctx(), { ...wish, people: 1 }, { key })).rejects.toMatchObject({
    code: 'idempotency-key-reused',
  });
  expect((await roll()).rows).toMatchObject([{ arrived: 2 }]);
  await markPresent(host.ctx(), { signupId: signup.id, present: true, people: 1 });
  expect(await checkIn(host.ctx(), wish, { key })).toEqual(told);
});

test('what she said of herself at the door is told again as it was, on a list or on none', async () => {
  const { person, signup } = await someone('冯大娘', 3);
  const stranger = await aPerson(town, '褚婶');
  const { code } = await showDoorCode(host.ctx(), activityId);
  await checkIn(host.ctx(), { activityId, code: signup.code, people: 2 });
  const said = { activityId, code, people: 1 };
  const key = `self-${activityId}`;
  const listed = await checkIn(person.ctx(), said, { key });
  expect(listed).toMatchObject({ people: 2, by: 'self' });
  const walkedIn = await checkIn(stranger.ctx(), { ...said, people: 2 }, { key });
  await markPresent(host.ctx(), { signupId: signup.id, present: false });
  await takeBackCount(host.ctx(), { countId: (await roll()).walkIns[0]?.id ?? '' });
  expect(await checkIn(person.ctx(), said, { key })).toEqual(listed);
  expect(await checkIn(stranger.ctx(), { ...said, people: 2 }, { key })).toEqual(walkedIn);
  expect(await roll()).toMatchObject({ present: 0 });
});
