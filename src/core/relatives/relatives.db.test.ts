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
import { everyRow } from '../../../tests/support/every-row.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { markPresent } from '../attendance/mark-present.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { takeOffRoll } from '../attendance/take-off-roll.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { listNotices } from '../notices/list-notices.ts';
import { sendReminders } from '../reminders/send-reminders.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { exportPerson } from '../people/export-person.ts';
import { listReadings } from '../people/list-readings.ts';
import { listOffersToAnswer } from '../offers/list-offers-to-answer.ts';
import { acceptPlace } from '../signups/accept-place.ts';
import { showFamilyFor } from '../signups/for-others/show-family-for.ts';
import { listMySignups } from '../signups/list-my-signups.ts';
import { showSignup } from '../signups/show-signup.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { addRelative } from './add-relative.ts';
import { listRelatives } from './list-relatives.ts';
import { mostRelatives } from './relative.ts';
import { removeRelative } from './remove-relative.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

let daughter: Person;
let mother: { id: string };
beforeEach(async () => {
  daughter = await aPerson(town, '王小红');
  mother = await addRelative(daughter.ctx(), { name: '王大娘', kind: 'elder' });
  moveClock(town, { minutes: 1 });
});

const signHerUp = (activityId: string) => signUp(daughter.ctx(), { activityId, relativeId: mother.id });
const inboxOf = async (person: Person) => {
  await lettersDelivered(town);
  return listNotices(person.ctx());
};
const textOfTheWholeCell = async () =>
  (await everyRow(town.owner, town.cells[0].schema)).map((row) => row.text).join('\n');

test('whoever keeps her reads in her own record what her mother signed up for, and who looked at it', async () => {
  const { id: activityId } = await anActivity(town, { host, home, title: '学剪窗花' });
  const hers = await signHerUp(activityId);
  await showRoll(host.ctx(), activityId);
  expect(await listReadings(daughter.ctx())).toMatchObject([
    { what: 'roll', role: 'host', ofWhom: '王大娘' },
  ]);
  const { activities } = await exportPerson(daughter.ctx());
  expect(activities).toMatchObject([{ title: '学剪窗花', signupId: hers.id, forWhom: '王大娘' }]);
  expect(await listReadings((await aPerson(town, '外人')).ctx())).toEqual([]);
});

test('it is the daughter who answers for her mother: the host neither answers for her nor strikes her off unheard', async () => {
  const startsAt = new Date(town.clock().getTime() + 3 * 24 * 3600_000);
  const { id: activityId } = await anActivity(town, { host, home, capacity: 1, startsAt });
  const before = await signUp(host.ctx(), { activityId, name: '占着的' });
  const hers = await signHerUp(activityId);
  await withdrawSignup(host.ctx(), { signupId: before.id });
  expect(await showSignup(daughter.ctx(), hers.id)).toMatchObject({ status: 'offered' });
  expect((await listOffersToAnswer(host.ctx())).filter((offer) => offer.activityId === activityId)).toEqual(
    [],
  );
  expect((await showRoll(host.ctx(), activityId)).rows).toMatchObject([{ status: 'offered', byName: false }]);
  expect(await codeOf(takeOffRoll(host.ctx(), { signupId: hers.id }))).toBe('signed-up-herself');
  await acceptPlace(daughter.ctx(), { signupId: hers.id });
  expect(await showSignup(daughter.ctx(), hers.id)).toMatchObject({ status: 'confirmed' });
});

test('a daughter signs her mother up, as an elder, beside herself', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const hers = await signHerUp(activityId);
  expect(hers).toMatchObject({ status: 'confirmed', partySize: 1 });
  const own = await signUp(daughter.ctx(), { activityId });
  expect(await codeOf(signHerUp(activityId))).toBe('already-signed-up');
  const mine = await listMySignups(daughter.ctx());
  expect(mine.map(({ id, forWhom }) => [id, forWhom])).toEqual(
    expect.arrayContaining([
      [hers.id, '王大娘'],
      [own.id, null],
    ]),
  );
  const [family] = (await showFamilyFor(daughter.ctx(), activityId)).relatives;
  expect(family).toMatchObject({ name: '王大娘', kind: 'elder', signup: { id: hers.id } });
  const { rows } = await showRoll(host.ctx(), activityId);
  expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ name: '王大娘', partySize: 1 })]));
  const { elders } = await town.owner
    .withSchema('d370215')
    .selectFrom('signups')
    .select('elders')
    .where('id', '=', hers.id)
    .executeTakeFirstOrThrow();
  expect(elders).toBe(1);
});

test('what becomes of it is told to the daughter and she answers', async () => {
  const startsAt = new Date(town.clock().getTime() + 7 * 86_400_000);
  const { id: activityId } = await anActivity(town, { host, home, capacity: 1, startsAt });
  const other = await aPerson(town, '李婶');
  const first = await signUp(other.ctx(), { activityId });
  const hers = await signHerUp(activityId);
  expect((await inboxOf(daughter))[0]).toMatchObject({ kind: 'signup-waiting', signupId: hers.id });
  moveClock(town, { minutes: 1 });
  await withdrawSignup(other.ctx(), { signupId: first.id });
  const [offer] = await inboxOf(daughter);
  expect(offer).toMatchObject({ kind: 'place-offered', forHer: { name: '王大娘', isFamily: true } });
  expect((await inboxOf(host)).filter(({ kind }) => kind === 'place-offered')).toEqual([]);
  expect(await acceptPlace(daughter.ctx(), { signupId: hers.id })).toMatchObject({ status: 'confirmed' });
  moveClock(town, { minutes: 1 });
  await cancelActivity(host.ctx(), { activityId });
  expect((await inboxOf(daughter))[0]).toMatchObject({ kind: 'activity-cancelled', signupId: hers.id });
});

test('the evening before, the daughter is reminded of what her mother comes to', async () => {
  const startsAt = new Date(`${addDays(dayOf(town.clock()), 2)}T10:00:00+08:00`);
  const { id: activityId } = await anActivity(town, { host, home, startsAt });
  const { id: signupId } = await signHerUp(activityId);
  const host2 = await signUp(host.ctx(), { activityId, name: '陈奶奶' });
  town.clockAt.now = new Date(`${addDays(dayOf(town.clock()), 1)}T18:10:00+08:00`);
  expect(await sendReminders(asTheSystem(town))).toBe(1);
  expect((await inboxOf(daughter))[0]).toMatchObject({
    ...{ kind: 'activity-near', signupId },
    forHer: { name: '王大娘', isFamily: true },
  });
  expect(host2.status).toBe('confirmed');
});

test('given back, her name stays on the list for the next time', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const { id: signupId } = await signHerUp(activityId);
  await withdrawSignup(daughter.ctx(), { signupId });
  expect(await listRelatives(daughter.ctx())).toEqual([{ id: mother.id, name: '王大娘', kind: 'elder' }]);
  expect(await showSignup(daughter.ctx(), signupId)).toMatchObject({
    status: 'withdrawn',
    forWhom: '王大娘',
  });
  expect(await signHerUp(activityId)).toMatchObject({ status: 'confirmed' });
});

test('nobody else signs her up, sees her or takes her off the list', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const stranger = await aPerson(town, '路过的');
  for (const person of [stranger, host]) {
    expect(await listRelatives(person.ctx())).toEqual([]);
    expect(await codeOf(signUp(person.ctx(), { activityId, relativeId: mother.id }))).toBe(
      'relative-not-found',
    );
    expect(await codeOf(removeRelative(person.ctx(), { relativeId: mother.id }))).toBe('relative-not-found');
  }
  for (const relativeId of ['', 'no id', stranger.id, daughter.id]) {
    expect(await codeOf(signUp(daughter.ctx(), { activityId, relativeId }))).toBe('relative-not-found');
  }
  const both = { activityId, relativeId: mother.id, name: '王大娘' };
  expect(await codeOf(signUp(host.ctx(), both))).toBe('for-one-only');
  const { id: signupId } = await signHerUp(activityId);
  expect(await codeOf(showSignup(stranger.ctx(), signupId))).toBe('signup-not-found');
});

test('a name that is taken, empty or too long, and one relative too many, are refused', async () => {
  const add = (name: string) => addRelative(daughter.ctx(), { name, kind: 'woman' });
  expect(await codeOf(add('王大娘'))).toBe('relative-already-there');
  expect(await codeOf(add(''))).toBe('required');
  expect(await codeOf(add('长'.repeat(31)))).toBe('too-long');
  for (let nth = 1; nth < mostRelatives; nth += 1) await add(`第 ${nth} 位`);
  expect(await codeOf(add('又一位'))).toBe('too-many-relatives');
});

test('of the same name written down at once there is one, and a retry gets the first answer', async () => {
  const add = (key: string) => addRelative(daughter.ctx(), { name: '婆婆', kind: 'elder' }, { key });
  const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((key) => codeOf(add(key))));
  expect(outcomes.toSorted()).toEqual([
    'no error',
    ...Array.from({ length: 3 }, () => 'relative-already-there'),
  ]);
  const first = await addRelative(daughter.ctx(), { name: '姥姥', kind: 'elder' }, { key: 'once' });
  expect(await addRelative(daughter.ctx(), { name: '姥姥', kind: 'elder' }, { key: 'once' })).toEqual(first);
});

test('taken off the list she leaves no trace but where she has been, and not while she is signed up', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const aunt = await addRelative(daughter.ctx(), { name: '诸葛姑姑', kind: 'woman' });
  const { id: signupId } = await signUp(daughter.ctx(), { activityId, relativeId: aunt.id });
  expect(await codeOf(removeRelative(daughter.ctx(), { relativeId: aunt.id }))).toBe('relative-still-comes');
  expect(await listRelatives(daughter.ctx())).toHaveLength(2);
  await withdrawSignup(daughter.ctx(), { signupId });
  await lettersDelivered(town);
  await removeRelative(daughter.ctx(), { relativeId: aunt.id });
  expect(await textOfTheWholeCell()).not.toContain('诸葛姑姑');
  expect((await inboxOf(daughter)).filter((notice) => 'signupId' in notice)).toEqual([]);
  expect(await codeOf(removeRelative(daughter.ctx(), { relativeId: aunt.id }))).toBe('relative-not-found');
});

test('a daughter who leaves takes her family along, and the places go to the next in line', async () => {
  const { id: activityId, thingId } = await withThing(await anActivity(town, { host, home, capacity: 1 }));
  const waits = await aPerson(town, '孙姐');
  const been = await anActivity(town, { host, home });
  const { id: seen } = await signHerUp(been.id);
  await markPresent(host.ctx(), { signupId: seen, present: true });
  const aunt = await addRelative(daughter.ctx(), { name: '诸葛姑姑', kind: 'woman' });
  await signUp(daughter.ctx(), { activityId, relativeId: aunt.id });
  const waiting = await signUp(waits.ctx(), { activityId });
  moveClock(town, { minutes: 1 });
  await erasePerson(daughter.ctx());
  await lettersDelivered(town);
  expect((await showSignup(waits.ctx(), waiting.id)).status).not.toBe('waiting');
  expect(await textOfTheWholeCell()).not.toContain('诸葛姑姑');
  await expectSoundClaims(town.owner.withSchema('d370215'), thingId);
});

test('taken off the list at the moment she is signed up, she is one or the other', async () => {
  for (let round = 0; round < 8; round += 1) {
    const aunt = await addRelative(daughter.ctx(), { name: `姑姑${round}`, kind: 'woman' });
    const { id: activityId } = await anActivity(town, { host, home });
    const [placed, removed] = await Promise.all([
      codeOf(signUp(daughter.ctx(), { activityId, relativeId: aunt.id })),
      codeOf(removeRelative(daughter.ctx(), { relativeId: aunt.id })),
    ]);
    const placedFirst = { placed: 'no error', removed: 'relative-still-comes' };
    const removedFirst = { placed: 'relative-not-found', removed: 'no error' };
    expect([placedFirst, removedFirst]).toContainEqual({ placed, removed });
  }
});

async function withThing(activity: { id: string }) {
  const { thing_id: thingId } = await town.owner
    .withSchema('d370215')
    .selectFrom('activities')
    .select('thing_id')
    .where('id', '=', activity.id)
    .executeTakeFirstOrThrow();
  return { ...activity, thingId: thingId ?? '' };
}
