import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectSoundClaims } from '../../../tests/support/claims/claim-book.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
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
import { lockAwaited } from '../../../tests/support/lock-awaited.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { markPresent } from '../attendance/mark-present.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { listPassedOn } from '../claims/claim-queries.ts';
import { placeClaim } from '../claims/place-claim.ts';
import { listNotices } from '../notices/list-notices.ts';
import { listReadings } from '../people/list-readings.ts';
import { inTransaction } from '../shared/transaction.ts';
import { acceptPlace } from './accept-place.ts';
import { lapseOffers } from './lapse-offers.ts';
import { showSignup } from './show-signup.ts';
import { signUp } from './sign-up.ts';
import type { MySignup } from './signup.ts';
import { withdrawSignup } from './withdraw-signup.ts';

const dayMinutes = 24 * 60;

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

let activityId: string;
let people: [Person, Person, Person];
let signups: [MySignup, MySignup, MySignup];

const after = (minutes: number) => new Date(town.clock().getTime() + minutes * 60_000);

/** One seat, a week ahead, at ten in the morning: 李婶 has it, 赵大娘 and then 孙姐 wait. */
beforeEach(async () => {
  // What the test before left on offer runs out first.
  const nextYear = { ...asTheSystem(town), now: new Date('2027-12-01T10:00:00+08:00') };
  while ((await lapseOffers(nextYear)) > 0);
  town.clockAt.now = new Date('2026-12-01T10:00:00+08:00');
  const startsAt = after(7 * dayMinutes);
  ({ id: activityId } = await anActivity(town, { host, home, capacity: 1, startsAt }));
  people = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘'), await aPerson(town, '孙姐')];
  const [li, zhao, sun] = people;
  signups = [
    await signUp(li.ctx(), { activityId }),
    await signUp(zhao.ctx(), { activityId }),
    await signUp(sun.ctx(), { activityId }),
  ];
});

const statusOf = async (nth: 0 | 1 | 2) => {
  const { status, position, offerEndsAt } = await showSignup(people[nth].ctx(), signups[nth].id);
  return { status, position, offerEndsAt };
};
const accept = (nth: 0 | 1 | 2, by: Person = people[nth]) =>
  acceptPlace(by.ctx(), { signupId: signups[nth].id });
const newestNotice = async (person: Person) => {
  await lettersDelivered(town);
  return (await listNotices(person.ctx()))[0]?.kind;
};
/** 李婶 gives her place up, a minute later. */
const freed = () => {
  moveClock(town, { minutes: 1 });
  return withdrawSignup(people[0].ctx(), { signupId: signups[0].id });
};
const thingId = async () => {
  const row = await town.owner
    .withSchema('d370215')
    .selectFrom('activities')
    .select('thing_id')
    .where('id', '=', activityId)
    .executeTakeFirstOrThrow();
  return row.thing_id ?? '';
};
const isSound = async () => expectSoundClaims(town.owner.withSchema('d370215'), await thingId());

test('a freed place is kept for the next in line until her deadline, and she is told', async () => {
  await freed();
  expect(await statusOf(1)).toEqual({ status: 'offered', position: null, offerEndsAt: after(dayMinutes) });
  expect(await statusOf(2)).toEqual({ status: 'waiting', position: 1, offerEndsAt: null });
  expect(await newestNotice(people[1])).toBe('place-offered');
  await isSound();
});

test('she takes it, and pressing twice changes nothing', async () => {
  await freed();
  const first = await accept(1);
  expect(first).toMatchObject({ status: 'confirmed', offerEndsAt: null });
  expect(await accept(1)).toEqual(first);
  moveClock(town, { minutes: 2 * dayMinutes });
  expect(await lapseOffers(asTheSystem(town))).toBe(0);
  expect(await statusOf(1)).toMatchObject({ status: 'confirmed' });
  await isSound();
});

test('declined, it goes to the next at once', async () => {
  await freed();
  await withdrawSignup(people[1].ctx(), { signupId: signups[1].id });
  expect(await statusOf(1)).toMatchObject({ status: 'withdrawn' });
  expect(await statusOf(2)).toMatchObject({ status: 'offered' });
  await isSound();
});

test('nobody answers: it is passed on at the deadline, once, and both are told', async () => {
  await freed();
  moveClock(town, { minutes: dayMinutes - 1 });
  expect(await lapseOffers(asTheSystem(town))).toBe(0);
  moveClock(town, { minutes: 1 });
  const passedOn = await Promise.all([1, 2, 3].map(() => lapseOffers(asTheSystem(town))));
  expect(passedOn.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await statusOf(1)).toMatchObject({ status: 'lapsed' });
  expect(await statusOf(2)).toMatchObject({ status: 'offered' });
  expect(await newestNotice(people[1])).toBe('offer-lapsed');
  expect(await newestNotice(people[2])).toBe('place-offered');
  await isSound();
});

test('too late is too late, whether or not it has been passed on; then she may queue again', async () => {
  await freed();
  moveClock(town, { minutes: dayMinutes });
  expect(await statusOf(1)).toMatchObject({ status: 'lapsed', offerEndsAt: null });
  expect(await codeOf(accept(1))).toBe('offer-over');
  await lapseOffers(asTheSystem(town));
  expect(await codeOf(accept(1))).toBe('offer-over');
  expect(await signUp(people[1].ctx(), { activityId })).toMatchObject({ status: 'waiting', position: 1 });
  await isSound();
});

test('given back past the deadline, it is her time that ended it, and the place goes on', async () => {
  await freed();
  moveClock(town, { minutes: dayMinutes });
  const given = await withdrawSignup(people[1].ctx(), { signupId: signups[1].id });
  expect(given).toMatchObject({ status: 'lapsed' });
  expect(await listPassedOn(town.owner.withSchema('d370215'), [given.id])).toEqual(new Set([given.id]));
  expect(await statusOf(2)).toMatchObject({ status: 'offered' });
  expect(await codeOf(accept(1))).toBe('offer-over');
  await isSound();
});

test('nobody takes a place that was not offered, or was offered to somebody else', async () => {
  expect(await codeOf(accept(1))).toBe('nothing-offered');
  await freed();
  expect(await codeOf(accept(1, people[2]))).toBe('signup-not-found');
  expect(await codeOf(accept(2))).toBe('nothing-offered');
  expect(await codeOf(acceptPlace(people[1].ctx(), { signupId: 'no-id' }))).toBe('signup-not-found');
});

test('the host says yes for someone without a phone', async () => {
  const chen = await signUp(host.ctx(), { activityId, name: '陈奶奶' });
  for (const nth of [0, 1, 2] as const) {
    await withdrawSignup(people[nth].ctx(), { signupId: signups[nth].id });
  }
  expect(await acceptPlace(host.ctx(), { signupId: chen.id })).toMatchObject({ status: 'confirmed' });
});

test('of a yes and a deadline at the same moment one wins, and the place is held once', async () => {
  await freed();
  const offered = people[1].ctx();
  const late = { ...asTheSystem(town), now: after(dayMinutes) };
  await Promise.allSettled([
    acceptPlace({ ...offered, now: after(dayMinutes - 1) }, { signupId: signups[1].id }),
    lapseOffers(late),
    withdrawSignup(people[2].ctx(), { signupId: signups[2].id }),
  ]);
  await isSound();
  expect(['confirmed', 'lapsed']).toContain((await statusOf(1)).status);
});

test('what is called off is no longer taken', async () => {
  await freed();
  await cancelActivity(host.ctx(), { activityId });
  expect(await codeOf(accept(1))).toBe('activity-cancelled');
});

test('whoever did not answer in time still stands below the roll, and sees that it was read', async () => {
  await freed();
  moveClock(town, { minutes: dayMinutes });
  await lapseOffers(asTheSystem(town));
  const before = (await listReadings(people[1].ctx())).length;
  expect((await showRoll(host.ctx(), activityId)).gone).toMatchObject([{ name: '赵大娘' }]);
  expect(await listReadings(people[1].ctx())).toHaveLength(before + 1);
});

test('once the activity is over nobody gets what was left on offer', async () => {
  await freed();
  moveClock(town, { minutes: 8 * dayMinutes });
  expect(await lapseOffers(asTheSystem(town))).toBe(1);
  expect(await statusOf(2)).toMatchObject({ status: 'waiting' });
  expect(await newestNotice(people[2])).toBe('signup-waiting');
});

test('a yes that waits while it is called off is refused', async () => {
  await freed();
  const acts: Promise<string>[] = [];
  await town.owner.transaction().execute(async (held) => {
    const things = held.withSchema('d370215').selectFrom('things').select('id');
    await things
      .where('id', '=', await thingId())
      .forUpdate()
      .execute();
    acts.push(codeOf(cancelActivity(host.ctx(), { activityId })));
    await lockAwaited(town);
    acts.push(codeOf(accept(1)));
    await lockAwaited(town, 2);
  });
  expect(await Promise.all(acts)).toEqual(['no error', 'claims-closed']);
});

test('nothing is claimed any more once it closes, whatever was read before', async () => {
  const late = { ...people[2].ctx(), now: after(8 * dayMinutes) };
  const claim = { id: late.newId(), holderId: host.id, placedBy: people[2].id, units: 1 };
  const place = async () =>
    inTransaction(late, async (ctx) => placeClaim(ctx, { ...claim, thingId: await thingId() }));
  expect(await codeOf(place())).toBe('claims-closed');
});

test('of what is called off nobody hears that her time to answer is over, also where that comes first', async () => {
  await freed();
  await cancelActivity(host.ctx(), { activityId });
  moveClock(town, { minutes: dayMinutes });
  expect(await lapseOffers(asTheSystem(town))).toBe(1);
  await lettersDelivered(town);
  for (const nth of [1, 2] as const) {
    const told = (await listNotices(people[nth].ctx())).map(({ kind }) => kind);
    expect([told.includes('activity-cancelled'), told.includes('offer-lapsed')]).toEqual([true, false]);
  }
});

test('two hours before the beginning there is no time to ask: the place is hers at once', async () => {
  moveClock(town, { minutes: 7 * dayMinutes - 90 });
  await freed();
  expect(await statusOf(1)).toMatchObject({ status: 'confirmed' });
  expect(await newestNotice(people[1])).toBe('place-freed');
});

test('whoever has come keeps the place that was offered to her, although nobody took it in time', async () => {
  const { id } = await anActivity(town, { host, home, capacity: 1, startsAt: after(4 * 60) });
  const first = await signUp(people[0].ctx(), { activityId: id });
  const offered = await signUp(people[1].ctx(), { activityId: id });
  await withdrawSignup(people[0].ctx(), { signupId: first.id });
  await markPresent(host.ctx(), { signupId: offered.id, present: true });
  moveClock(town, { minutes: 60 });
  await lapseOffers(asTheSystem(town));
  expect(await showSignup(people[1].ctx(), offered.id)).toMatchObject({ status: 'confirmed' });
  expect((await showRoll(host.ctx(), id)).present).toBe(1);
});

test('a yes that is sent again with its key gets its first answer, also once the place is given back', async () => {
  await freed();
  const yes = () => acceptPlace(people[1].ctx(), { signupId: signups[1].id }, { key: `yes-${activityId}` });
  const first = await yes();
  expect(first).toMatchObject({ status: 'confirmed', offerEndsAt: null });
  await withdrawSignup(people[1].ctx(), { signupId: signups[1].id });
  expect(await yes()).toEqual(first);
  expect(await statusOf(1)).toMatchObject({ status: 'withdrawn' });
});
