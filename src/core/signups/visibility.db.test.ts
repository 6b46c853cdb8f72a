import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aHost, aPerson, asNobody, type Person } from '../../../tests/support/factories.ts';
import { aLivelyTown, neighbourCell, type LivelyTown } from '../../../tests/support/lively-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { showRoll } from '../attendance/show-roll.ts';
import type { Ctx } from '../shared/ctx.ts';
import { acceptPlace } from './accept-place.ts';
import { listMySignups } from './list-my-signups.ts';
import { showMySignupFor } from './show-my-signup-for.ts';
import { cellNumberOf } from '../shared/ids.ts';
import { showSignup } from './show-signup.ts';
import { signUp } from './sign-up.ts';
import { withdrawSignup } from './withdraw-signup.ts';

let database: TestDatabase;
let jimo: LivelyTown;
let chengyang: LivelyTown;
let otherHost: Person;
let mine: string;
beforeAll(async () => {
  database = await createTestDatabase();
  jimo = await aLivelyTown(database);
  chengyang = await aLivelyTown(database, neighbourCell);
  otherHost = await aHost(jimo.town, '于大姐', await aHome(jimo.town, '名都苑'));
  const [signup] = await listMySignups(jimo.people.wang.ctx());
  mine = signup?.id ?? '';
});
afterAll(() => database.drop());

const everyWay = (ctx: Ctx) => [
  codeOf(showSignup(ctx, mine)),
  codeOf(withdrawSignup(ctx, { signupId: mine })),
];

test('a resident sees her own sign-up, with her place at the door', async () => {
  const seen = await showSignup(jimo.people.wang.ctx(), mine);
  expect(seen).toMatchObject({
    id: mine,
    status: 'confirmed',
    partySize: 2,
    activity: { id: jimo.activity.id },
  });
  expect(await showMySignupFor(jimo.people.wang.ctx(), jimo.activity.id)).toMatchObject({ id: mine });
});

test('for a neighbour, and for the host of another home, it does not exist', async () => {
  for (const person of [jimo.people.li, otherHost, await aPerson(jimo.town, '张嫂')]) {
    expect(await Promise.all(everyWay(person.ctx()))).toEqual(['signup-not-found', 'signup-not-found']);
    expect((await listMySignups(person.ctx())).filter(({ id }) => id === mine)).toEqual([]);
  }
});

test('even where row-level security did not hold, a stranger would find nothing', async () => {
  const past = (person: Person): Ctx => ({
    ...person.ctx(),
    db: database.owner.withSchema(jimo.town.cells[0].schema),
  });
  for (const person of [jimo.people.li, otherHost]) {
    const ctx = past(person);
    expect(await Promise.all([...everyWay(ctx), codeOf(acceptPlace(ctx, { signupId: mine }))])).toEqual(
      Array.from({ length: 3 }, () => 'signup-not-found'),
    );
  }
  expect((await showSignup(past(jimo.people.host), mine)).id).toBe(mine);
  expect((await showSignup(past(jimo.people.wang), mine)).id).toBe(mine);
});

test('whoever has not signed in is asked to, and has no sign-up', async () => {
  const ctx = asNobody(jimo.town);
  expect(await Promise.all(everyWay(ctx))).toEqual(['sign-in-needed', 'sign-in-needed']);
  expect(await codeOf(signUp(ctx, { activityId: jimo.activity.id }))).toBe('sign-in-needed');
  expect(await showMySignupFor(ctx, jimo.activity.id)).toBeNull();
});

test('a host sees the sign-ups of her home and of no other', async () => {
  expect((await showSignup(jimo.people.host.ctx(), mine)).id).toBe(mine);
  const roll = await showRoll(jimo.people.host.ctx(), jimo.activity.id);
  expect(roll.rows.map(({ name }) => name)).toEqual(['王大姐', '李婶']);
  for (const act of [
    () => showRoll(otherHost.ctx(), jimo.activity.id),
    () => cancelActivity(otherHost.ctx(), { activityId: jimo.activity.id }),
  ]) {
    expect(await codeOf(act())).toBe('forbidden');
  }
  expect(await codeOf(signUp(otherHost.ctx(), { activityId: jimo.activity.id, name: '王大娘' }))).toBe(
    'name-by-host-only',
  );
});

test('her position counts all who wait before her, though she sees none of them', async () => {
  const zhao = await aPerson(jimo.town, '赵姨');
  const signup = await signUp(zhao.ctx(), { activityId: jimo.activity.id });
  expect(signup).toMatchObject({ status: 'waiting', position: 2 });
  expect((await showSignup(zhao.ctx(), signup.id)).position).toBe(2);
  await withdrawSignup(jimo.people.li.ctx(), { signupId: await onlyOneOf(jimo.people.li) });
  expect((await showSignup(zhao.ctx(), signup.id)).position).toBe(1);
});

const onlyOneOf = async (person: Person) => (await listMySignups(person.ctx()))[0]?.id ?? '';

test('nothing of one cell is found from the other', async () => {
  const stranger = chengyang.people.wang.ctx();
  expect(await Promise.all(everyWay(stranger))).toEqual(['signup-not-found', 'signup-not-found']);
  expect(await codeOf(signUp(stranger, { activityId: jimo.activity.id }))).toBe('activity-not-found');
  const visiting = { ...jimo.people.wang.ctx(), actor: stranger.actor };
  expect(await codeOf(showSignup(visiting, mine))).toBe('signup-not-found');
  const theirs = await listMySignups(stranger);
  expect(theirs.map(({ activity }) => activity.id)).toContain(chengyang.activity.id);
  expect(new Set(theirs.map(({ id }) => cellNumberOf(id)))).toEqual(new Set([neighbourCell.number]));
});
