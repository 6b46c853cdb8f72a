import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  appointed,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { changePlaces } from '../activities/change-places.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { arrangeTeams } from '../homes/desk/arrange-teams.ts';
import { showHome } from '../homes/show-home.ts';
import { listNotices } from '../notices/list-notices.ts';
import { takeNoticesToText } from '../notices/take-notices-to-text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { acceptPlace } from '../signups/accept-place.ts';
import { lapseOffers } from '../signups/lapse-offers.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { forgetLapsedNames } from './forget-lapsed-names.ts';
import { listLapsedNames } from './offer-queries.ts';
import { listOffersToAnswer } from './list-offers-to-answer.ts';

const dayMinutes = 24 * 60;

let town: Town;
let home: { id: string };
let host: Person;
let deputy: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  deputy = await appointed(town, await aPerson(town, '周大姐'), { home, role: 'deputy' });
});
afterAll(() => town.close());

let activityId: string;
let sun: { id: string };
let until: Date;

/** One seat, a week ahead, and 李婶 has it; the deputy wrote down 孙大娘 with her sister, and there is room for three now. */
beforeEach(async () => {
  town.clockAt.now = new Date(town.clock().getTime() + 30 * dayMinutes * 60_000);
  const startsAt = new Date(town.clock().getTime() + 7 * dayMinutes * 60_000);
  ({ id: activityId } = await anActivity(town, { host, home, capacity: 2, startsAt }));
  await signUp((await aPerson(town, '李婶')).ctx(), { activityId });
  sun = await signUp(deputy.ctx(), { activityId, name: '孙大娘', partySize: 2 });
  await lettersDelivered(town);
  moveClock(town, { minutes: 1 });
  await changePlaces(host.ctx(), { activityId, capacity: 3 });
  until = new Date(town.clock().getTime() + dayMinutes * 60_000);
  await lettersDelivered(town);
});

const newest = async (person: Person) => (await listNotices(person.ctx()))[0];
const hers = (offers: readonly { signupId: string }[]) =>
  offers.filter(({ signupId }) => signupId === sun.id);

test('whoever wrote her down is told of her turn with the deadline, and both who keep the home see it', async () => {
  expect(await newest(deputy)).toMatchObject({
    ...{ kind: 'place-offered', signupId: sun.id, offerEndsAt: until },
    forHer: { name: '孙大娘', partySize: 2 },
  });
  expect(
    (await listNotices(host.ctx())).filter((notice) => 'signupId' in notice && notice.signupId === sun.id),
  ).toEqual([]);
  for (const keeper of [host, deputy]) {
    expect(hers(await listOffersToAnswer(keeper.ctx()))).toMatchObject([
      { name: '孙大娘', partySize: 2, activityId, offerEndsAt: until },
    ]);
  }
  const neighbour = await aHost(town, '于大姐', await aHome(town, '名都苑'));
  expect(await listOffersToAnswer(neighbour.ctx())).toEqual([]);
  expect(await listOffersToAnswer((await aPerson(town, '张嫂')).ctx())).toEqual([]);
});

test('the text to whoever answers says until when and no name', async () => {
  const texts = await takeNoticesToText(asTheSystem(town));
  expect(texts.at(-1)).toMatchObject({ kind: 'place-offered', until, forHer: true });
  expect(JSON.stringify(texts)).not.toContain('孙大娘');
});

test('the host says yes for her, and nothing waits for an answer any more', async () => {
  expect(await acceptPlace(host.ctx(), { signupId: sun.id })).toMatchObject({ status: 'confirmed' });
  expect(hers(await listOffersToAnswer(host.ctx()))).toEqual([]);
  expect((await newest(deputy)) ?? {}).toMatchObject({ kind: 'place-offered', offerEndsAt: null });
  const { rows, gone } = await showRoll(host.ctx(), activityId);
  expect(rows.map(({ name, status }) => [name, status])).toContainEqual(['孙大娘', 'confirmed']);
  expect(gone).toEqual([]);
});

test('she does not come: the place is free, and her name is forgotten', async () => {
  await withdrawSignup(host.ctx(), { signupId: sun.id });
  const { activity, rows, gone } = await showRoll(host.ctx(), activityId);
  expect(activity.taken).toBe(1);
  expect(rows.map(({ name }) => name)).toEqual(['李婶']);
  expect(gone).toEqual([]);
});

test('nobody answered for her: it is told, the roll says it, and she may be written down again', async () => {
  moveClock(town, { minutes: dayMinutes });
  await lapseOffers(asTheSystem(town));
  await lettersDelivered(town);
  expect(await newest(deputy)).toMatchObject({ kind: 'offer-lapsed', passedOn: false });
  expect((await showRoll(host.ctx(), activityId)).gone).toMatchObject([
    { name: '孙大娘', partySize: 2, byName: true },
  ]);
  expect(await codeOf(acceptPlace(host.ctx(), { signupId: sun.id }))).toBe('offer-over');
  const again = await signUp(host.ctx(), { activityId, name: '孙大娘', partySize: 2, mayWait: false });
  expect(again).toMatchObject({ status: 'confirmed' });
});

test('her name stays below the roll until the activity is over, and is then forgotten', async () => {
  moveClock(town, { minutes: dayMinutes });
  // What the tests before left behind is due.
  await forgetLapsedNames(asTheSystem(town));
  await lapseOffers(asTheSystem(town));
  expect(await forgetLapsedNames(asTheSystem(town))).toBe(0);
  expect((await showRoll(host.ctx(), activityId)).gone).toHaveLength(1);
  moveClock(town, { minutes: 7 * dayMinutes });
  expect(await forgetLapsedNames(asTheSystem(town))).toBeGreaterThan(0);
  expect((await showRoll(host.ctx(), activityId)).gone).toEqual([]);
  expect(await forgetLapsedNames(asTheSystem(town))).toBe(0);
});

test('whoever cannot be forgotten yet, being of a team, holds up nobody behind her', async () => {
  await forgetLapsedNames(asTheSystem(town));
  const behind = await signUp(deputy.ctx(), { activityId, name: '钱奶奶', partySize: 1 });
  const { person_id: personId } = await town.owner
    .withSchema('d370215')
    .selectFrom('signups')
    .select('person_id')
    .where('id', '=', sun.id)
    .executeTakeFirstOrThrow();
  await arrangeTeams(host.ctx(), {
    homeId: home.id,
    teams: [{ id: null, name: '巧手队', theme: '', memberCount: 3 }],
  });
  const [team] = (await showHome(host.ctx(), home.id)).teams;
  await town.owner
    .withSchema('d370215')
    .insertInto('team_members')
    .values({
      ...{ id: host.ctx().newId(), team_id: team?.id ?? '', person_id: personId },
      ...{ added_by: host.id, added_at: town.clock() },
    })
    .execute();
  moveClock(town, { minutes: dayMinutes });
  await lapseOffers(asTheSystem(town));
  moveClock(town, { minutes: dayMinutes });
  await lapseOffers(asTheSystem(town));
  moveClock(town, { minutes: 7 * dayMinutes });
  const period = { from: new Date(0), until: town.clock(), now: town.clock() };
  const next = await inTransaction(asTheSystem(town), (ctx) => listLapsedNames(ctx.db, period, 1000));
  expect(next).not.toEqual([]);
  expect(next).not.toContain(personId);
  expect(await forgetLapsedNames(asTheSystem(town))).toBe(1);
  expect(behind.id).toBeDefined();
});

test('of a lapse it is said whether the place went on: only where somebody waited behind', async () => {
  await withdrawSignup(host.ctx(), { signupId: sun.id });
  const [zhao, qian] = [await aPerson(town, '赵大娘'), await aPerson(town, '钱婶')];
  const held = await signUp(zhao.ctx(), { activityId, partySize: 2 });
  const first = await signUp(qian.ctx(), { activityId, partySize: 2 });
  const second = await aPerson(town, '吴嫂');
  await signUp(second.ctx(), { activityId, partySize: 2 });
  await withdrawSignup(zhao.ctx(), { signupId: held.id });
  for (const [person, passedOn] of [
    [qian, true],
    [second, false],
  ] as const) {
    moveClock(town, { minutes: dayMinutes });
    await lapseOffers(asTheSystem(town));
    await lettersDelivered(town);
    expect(await newest(person)).toMatchObject({ kind: 'offer-lapsed', passedOn, forHer: null });
  }
  const { gone } = await showRoll(host.ctx(), activityId);
  expect(gone.map(({ name, byName }) => [name, byName])).toEqual([
    ['吴嫂', false],
    ['钱婶', false],
  ]);
  await signUp(qian.ctx(), { activityId });
  expect((await showRoll(host.ctx(), activityId)).gone.map(({ name }) => name)).not.toContain('钱婶');
  expect(first.status).toBe('waiting');
});

test('where she who wrote her down keeps the home no longer, all who keep it are told', async () => {
  const other = await aHome(town, '佳源都市');
  const [keeper, second, former] = [
    await aHost(town, '刘大姐', other),
    await appointed(town, await aPerson(town, '马大姐'), { home: other, role: 'deputy' }),
    await appointed(town, await aPerson(town, '韩大姐'), { home: other, role: 'deputy' }),
  ];
  const startsAt = new Date(town.clock().getTime() + 7 * dayMinutes * 60_000);
  const { id } = await anActivity(town, { host: keeper, home: other, capacity: 1, startsAt });
  const held = await signUp(keeper.ctx(), { activityId: id });
  await signUp(former.ctx(), { activityId: id, name: '陈奶奶' });
  await town.owner
    .withSchema('d370215')
    .updateTable('appointments')
    .set({ ended_at: town.clock() })
    .where('person_id', '=', former.id)
    .execute();
  moveClock(town, { minutes: 1 });
  await withdrawSignup(keeper.ctx(), { signupId: held.id });
  await lettersDelivered(town);
  expect(await newest(second)).toMatchObject({ kind: 'place-offered', forHer: { name: '陈奶奶' } });
  const told = (await listNotices(keeper.ctx())).map(({ kind }) => kind);
  expect(told).toContain('place-offered');
  expect(await newest(former)).toBeUndefined();
});
