import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { lockAwaited } from '../../../tests/support/lock-awaited.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { announceActivity } from '../activities/announce-activity.ts';
import { markPresent } from '../attendance/mark-present.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { doChores } from '../chores/do-chores.ts';
import { listMyHomes } from '../homes/list-my-homes.ts';
import { exportPerson } from '../people/export-person.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { signUp } from '../signups/sign-up.ts';
import { endDeputy } from './end-deputy.ts';
import { listDeputies } from './list-deputies.ts';
import { nameDeputy } from './name-deputy.ts';
import { wasDeputyLately } from './was-deputy-lately.ts';

let town: Town;
let home: { id: string; name: string };
let host: Person;
let stranger: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  stranger = await aPerson(town, '路过的');
});
afterAll(() => town.close());

const inDays = (days: number) => addDays(dayOf(town.clock()), days);
/** Whoever signs in with that phone. */
function phoneIs(person: { id: string } | null) {
  const asked: string[] = [];
  const personOfPhone = (phone: string) => {
    asked.push(phone);
    return Promise.resolve(person?.id ?? null);
  };
  return { asked, personOfPhone };
}
const wishFor = (days: number) => ({ homeId: home.id, phone: '13800000009', lastDay: inDays(days) });
const name = (person: Person, days = 3) => nameDeputy(host.ctx(), wishFor(days), phoneIs(person));

async function aDeputy(called = '李婶', days = 3) {
  const person = await aPerson(town, called, '138****0009');
  return { person, ...(await name(person, days)) };
}

test('a deputy does at this home what its host may, and at no other', async () => {
  const { person } = await aDeputy();
  const other = await aHome(town, '名都苑');
  expect(await listMyHomes(person.ctx())).toMatchObject([{ id: home.id }]);
  const activity = await anActivity(town, { host: person, home });
  const signup = await signUp(stranger.ctx(), { activityId: activity.id });
  await markPresent(person.ctx(), { signupId: signup.id, present: true });
  await expect(anActivity(town, { host: person, home: other })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('both see it: the host her deputy, the deputy the home and her last day, and nobody else either', async () => {
  const { person, id } = await aDeputy('孙姐', 5);
  const { hosted } = await listDeputies(host.ctx());
  expect(hosted[0]?.deputies).toContainEqual(
    expect.objectContaining({ id, name: '孙姐', phoneMasked: '138****0009', lastDay: inDays(5) }),
  );
  expect((await listDeputies(person.ctx())).mine).toEqual([{ id, homeName: home.name, lastDay: inDays(5) }]);
  expect(await listDeputies(stranger.ctx())).toEqual({ hosted: [], mine: [] });
});

test('taken back while she is at the door, her next mark is refused, and what she did before stands', async () => {
  const activity = await anActivity(town, { host, home });
  const [first, second] = [await aPerson(town, '赵大娘'), await aPerson(town, '钱大娘')];
  const signups = [
    await signUp(first.ctx(), { activityId: activity.id }),
    await signUp(second.ctx(), { activityId: activity.id }),
  ];
  const { person, id } = await aDeputy();
  await markPresent(person.ctx(), { signupId: signups[0]?.id ?? '', present: true });
  await endDeputy(host.ctx(), { deputyId: id });
  const next = markPresent(person.ctx(), { signupId: signups[1]?.id ?? '', present: true });
  await expect(next).rejects.toMatchObject({ kind: expect.stringMatching(/forbidden|not-found/) });
  await expect(showRoll(person.ctx(), activity.id)).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await wasDeputyLately(person.ctx())).toBe(true);
  expect(await wasDeputyLately(stranger.ctx())).toBe(false);
  const { rows } = await showRoll(host.ctx(), activity.id);
  expect(rows.map((row) => row.arrived)).toEqual([1, 0]);
});

test('of marks and the end of it at once each mark is whole or not there', async () => {
  const activity = await anActivity(town, { host, home, capacity: 40 });
  const signups = [];
  for (let nth = 0; nth < 12; nth += 1) {
    const one = await aPerson(town, `第 ${nth} 位`);
    signups.push(await signUp(one.ctx(), { activityId: activity.id, partySize: 2 }));
  }
  const { person, id } = await aDeputy();
  const marks = signups.map(({ id }) => markPresent(person.ctx(), { signupId: id, present: true }));
  await Promise.allSettled([...marks, endDeputy(host.ctx(), { deputyId: id })]);
  const { rows } = await showRoll(host.ctx(), activity.id);
  for (const row of rows) expect([0, 2]).toContain(row.arrived);
  const audited = await town.owner
    .withSchema(town.cells[0].schema)
    .selectFrom('audit')
    .select('subject_id')
    .where('verb', '=', 'mark-present')
    .where('actor_id', '=', person.id)
    .execute();
  expect(audited).toHaveLength(rows.filter((row) => row.arrived === 2).length);
});

test('a host whose time ends at this moment names nobody any more', async () => {
  const place = await aHome(town, '佳源都市');
  const leaving = await aHost(town, '韩主任', place);
  const person = await aPerson(town, '马婶');
  const wish = { homeId: place.id, phone: '13800000009', lastDay: inDays(3) };
  const acts: Promise<string>[] = [];
  await town.owner.transaction().execute(async (held) => {
    await held
      .withSchema(town.cells[0].schema)
      .updateTable('appointments')
      .set({ ended_at: town.clock() })
      .where('person_id', '=', leaving.id)
      .execute();
    acts.push(codeOf(nameDeputy(leaving.ctx(), wish, phoneIs(person))));
    await lockAwaited(town);
  });
  expect(await Promise.all(acts)).toEqual(['deputy-by-host-only']);
  expect(await listMyHomes(person.ctx())).toEqual([]);
});

test('after her last day she is deputy no more, from midnight on', async () => {
  const { person, id } = await aDeputy('周婶', 0);
  const chores = () =>
    doChores(asTheSystem(town), {
      lettersUntil: town.clock(),
      onFailure: (error) => expect(error).toBeUndefined(),
    });
  await chores();
  expect(await listMyHomes(person.ctx())).toHaveLength(1);
  moveClock(town, { minutes: 24 * 60 });
  await chores();
  expect(await listMyHomes(person.ctx())).toEqual([]);
  expect((await chores()).deputiesEnded).toBe(0);
  const row = await town.owner
    .withSchema(town.cells[0].schema)
    .selectFrom('appointments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.ended_at).toEqual(row.until);
});

test('only the host names and ends, a deputy may give it back, and each leaves a line in the audit', async () => {
  const { person, id } = await aDeputy('吴姐');
  for (const who of [person, stranger]) {
    expect(await codeOf(nameDeputy(who.ctx(), wishFor(1), phoneIs(stranger)))).toBe('deputy-by-host-only');
  }
  for (const deputyId of [id, 'no id', stranger.id]) {
    expect(await codeOf(endDeputy(stranger.ctx(), { deputyId }))).toBe('deputy-not-found');
  }
  await endDeputy(person.ctx(), { deputyId: id });
  expect(await codeOf(endDeputy(host.ctx(), { deputyId: id }))).toBe('deputy-not-found');
  const lines = await town.owner
    .withSchema(town.cells[0].schema)
    .selectFrom('audit')
    .select(['verb', 'actor_id', 'person_id'])
    .where('subject_id', '=', id)
    .orderBy('verb', 'desc')
    .execute();
  expect(lines).toEqual([
    { verb: 'name-deputy', actor_id: host.id, person_id: person.id },
    { verb: 'end-deputy', actor_id: person.id, person_id: person.id },
  ]);
  expect(JSON.stringify(await exportPerson(host.ctx()))).toContain(id);
});

test('named again she keeps her place and gets the new day; a day past, one too far, and a host are refused', async () => {
  const { person, id } = await aDeputy('郑姐', 2);
  expect(await name(person, 9)).toEqual({ id });
  expect((await listDeputies(person.ctx())).mine).toMatchObject([{ id, lastDay: inDays(9) }]);
  await expect(name(person, -1)).rejects.toMatchObject({
    faults: [{ path: 'lastDay', code: 'in-the-past' }],
  });
  await expect(name(person, 400)).rejects.toMatchObject({ faults: [{ code: 'deputy-too-long' }] });
  expect(await codeOf(name(host))).toBe('deputy-is-host');
});

test('nobody but the host learns whether a phone is known, and nobody looks it up for less', async () => {
  expect(await codeOf(nameDeputy(host.ctx(), wishFor(1), phoneIs(null)))).toBe('deputy-phone-unknown');
  for (const known of [stranger, null]) {
    const phone = phoneIs(known);
    expect(await codeOf(nameDeputy(stranger.ctx(), wishFor(1), phone))).toBe('deputy-by-host-only');
    expect(await codeOf(nameDeputy(host.ctx(), wishFor(-1), phone))).toBe('in-the-past');
    expect(phone.asked).toEqual([]);
  }
});

test('a home that is not there has no deputy', async () => {
  const wish = { ...wishFor(1), homeId: stranger.id };
  expect(await codeOf(nameDeputy(host.ctx(), wish, phoneIs(stranger)))).toBe('home-not-found');
  const soon = { startsAt: town.clock(), endsAt: town.clock(), title: '合唱', capacity: 1 };
  await expect(announceActivity(stranger.ctx(), { ...soon, homeId: home.id })).rejects.toBeDefined();
});
