import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asNobody,
  lettersDelivered,
  type Person,
} from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { changeActivity } from '../activities/changing/change-activity.ts';
import { showActivityToChange } from '../activities/changing/show-activity-to-change.ts';
import { listActivities } from '../activities/list-activities.ts';
import { showActivity } from '../activities/show-activity.ts';
import { arrangePlaces } from '../homes/desk/arrange-places.ts';
import { arrangeTeams } from '../homes/desk/arrange-teams.ts';
import { codeOfHome, findHomeByCode, findSuccessor } from '../homes/find-home-by-code.ts';
import { findHomes } from '../homes/find-homes.ts';
import { addPhoto } from '../homes/photos/add-photo.ts';
import { showHome } from '../homes/show-home.ts';
import { listNotices } from '../notices/list-notices.ts';
import { dropMerger } from '../mergers/drop-merger.ts';
import { prepareMerger } from '../mergers/prepare-merger.ts';
import { showMerger } from '../mergers/show-merger.ts';
import { showSignup } from '../signups/show-signup.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { closeHome } from './close-home.ts';
import { mergeHomes } from './merge-homes.ts';

let town: Town;
let district: Person;
let beian: Person;
beforeAll(async () => {
  town = await openTown();
  await inTree(town);
  district = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
  beian = await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' });
});
afterAll(() => town.close());

type Home = { id: string; name: string };
let from: Home;
let into: Home;
let host: Person;
let nth = 0;
beforeEach(async () => {
  nth += 1;
  from = await aHome(town, `老村${nth}`, '370215004210');
  into = await aHome(town, `新村${nth}`, '370215004210');
  host = await aHost(town, '江大姐', from);
});

const prepare = (who = beian, one = from, other = into) =>
  prepareMerger(who.ctx(), { fromId: one.id, intoId: other.id });
const nobody = () => asNobody(town);

test('what is still to come moves with its sign-ups and its queue, and names no room; what has been stays', async () => {
  await arrangePlaces(host.ctx(), {
    homeId: from.id,
    places: [{ id: null, name: '活动室', sign: '', kind: 'venue' }],
  });
  const [room] = (await showHome(nobody(), from.id)).places;
  const past = await anActivity(town, { host, home: from, title: '办过的' });
  town.clockAt.now = new Date(town.clockAt.now.getTime() + 5 * 3_600_000);
  const ahead = await anActivity(town, { host, home: from, capacity: 1 });
  await town.owner
    .withSchema('d370215')
    .updateTable('activities')
    .set({ place_id: room?.id ?? null })
    .where('home_id', '=', from.id)
    .execute();
  const [wang, li] = [await aPerson(town, '王大姐'), await aPerson(town, '李婶')];
  const hers = await signUp(wang.ctx(), { activityId: ahead.id });
  const waiting = await signUp(li.ctx(), { activityId: ahead.id });
  const mergerId = await prepare();
  expect((await showMerger(beian.ctx(), mergerId)).moving).toMatchObject({
    activities: 1,
    signups: 2,
    keepers: 1,
  });
  await mergeHomes(beian.ctx(), { mergerId });
  expect(await showActivity(nobody(), ahead.id)).toMatchObject({
    homeId: into.id,
    placeName: null,
    waiting: 1,
  });
  expect(await showActivity(nobody(), past.id)).toMatchObject({ homeId: from.id, placeName: '活动室' });
  expect((await showHome(nobody(), into.id)).places).toEqual([]);
  expect((await listActivities(nobody(), { homeIds: [into.id], limit: 9 })).items).toHaveLength(1);
  await withdrawSignup(wang.ctx(), { signupId: hers.id });
  expect(await showSignup(li.ctx(), waiting.id)).toMatchObject({
    status: expect.stringMatching(/offered|confirmed/),
  });
});

test('whoever has a place or waits is told once where it is now, and who keeps the new home that it came', async () => {
  const newHost = await aHost(town, '于大姐', into);
  await arrangePlaces(host.ctx(), {
    homeId: from.id,
    places: [{ id: null, name: '活动室', sign: '', kind: 'venue' }],
  });
  const placeId = (await showHome(nobody(), from.id)).places[0]?.id ?? null;
  const { id: activityId } = await anActivity(town, { host, home: from, capacity: 1 });
  const other = await anActivity(town, { host, home: from, title: '取消了的' });
  await changeActivity(host.ctx(), { activityId, placeId });
  await lettersDelivered(town);
  const [wang, li, zhao] = [
    await aPerson(town, '王大姐'),
    await aPerson(town, '李婶'),
    await aPerson(town, '赵大娘'),
  ];
  for (const { ctx } of [wang, li, zhao]) await signUp(ctx(), { activityId });
  const gone = await signUp(zhao.ctx(), { activityId: other.id });
  await withdrawSignup(zhao.ctx(), { signupId: gone.id });
  await cancelActivity(host.ctx(), { activityId: other.id });
  await mergeHomes(beian.ctx(), { mergerId: await prepare() });
  await lettersDelivered(town);
  for (const her of [wang, li, zhao]) {
    const told = (await listNotices(her.ctx())).filter(({ kind }) => kind === 'activity-changed');
    const changes = [{ what: 'place', before: `${from.name} · 活动室`, after: into.name }];
    expect(told).toMatchObject([{ activityId, changes }]);
  }
  expect(await listNotices(newHost.ctx())).toMatchObject([{ kind: 'activities-came', homeName: into.name }]);
  expect(await showActivityToChange(newHost.ctx(), activityId)).toMatchObject({ sequence: 2 });
});

test('who keeps the new home has the roll of what came, and answers for whom the old one wrote down', async () => {
  const newHost = await aHost(town, '于大姐', into);
  const { id: activityId } = await anActivity(town, { host, home: from, capacity: 1 });
  await signUp((await aPerson(town, '王大姐')).ctx(), { activityId });
  const byName = await signUp(host.ctx(), { activityId, name: '陈奶奶' });
  await mergeHomes(beian.ctx(), { mergerId: await prepare() });
  const { rows } = await showRoll(newHost.ctx(), activityId);
  expect(rows.map(({ name, status }) => [name, status])).toEqual([
    ['王大姐', 'confirmed'],
    ['陈奶奶', 'waiting'],
  ]);
  expect(await codeOf(withdrawSignup(host.ctx(), { signupId: byName.id }))).toBe('signup-not-found');
  expect(await withdrawSignup(newHost.ctx(), { signupId: byName.id })).toMatchObject({ status: 'withdrawn' });
});

test('where nothing was to come nobody is told that something came', async () => {
  const newHost = await aHost(town, '于大姐', into);
  await mergeHomes(beian.ctx(), { mergerId: await prepare() });
  await lettersDelivered(town);
  expect(await listNotices(newHost.ctx())).toEqual([]);
});

test('the old link, the QR code and what led there before all lead to the new home', async () => {
  const older = await aHome(town, `更老的村${nth}`, '370215004210');
  await mergeHomes(beian.ctx(), { mergerId: await prepare(beian, older, from) });
  await mergeHomes(beian.ctx(), { mergerId: await prepare() });
  for (const home of [older, from]) {
    expect(await findHomeByCode(nobody(), codeOfHome(home.id))).toBe(into.id);
    expect(await findSuccessor(nobody(), home.id)).toBe(into.id);
    expect(await codeOf(showHome(nobody(), home.id))).toBe('home-not-found');
  }
  const found = await findHomes(nobody(), { q: from.name });
  expect(found.items.map(({ id }) => id)).not.toContain(from.id);
  await lettersDelivered(town);
  expect(await listNotices(host.ctx())).toMatchObject([
    { kind: 'appointment-ended', homeName: from.name, end: { how: 'merged', intoName: into.name } },
  ]);
});

test('teams with their members and photos come along, after what the new home has', async () => {
  const newHost = await aHost(town, '于大姐', into);
  const team = (name: string) => ({ id: null, name, theme: '', memberCount: 3 });
  await arrangeTeams(host.ctx(), { homeId: from.id, teams: [team('热心队')] });
  await arrangeTeams(newHost.ctx(), { homeId: into.id, teams: [team('巧手队')] });
  const picture = { webp: Buffer.from('a picture'), width: 4, height: 3 };
  const photo = { alt: '一张长桌', showsPeople: false, agreed: false, cover: true };
  await addPhoto(host.ctx(), { homeId: from.id, ...photo, picture });
  await mergeHomes(beian.ctx(), { mergerId: await prepare() });
  const home = await showHome(nobody(), into.id);
  expect(home.teams.map(({ name }) => name)).toEqual(['巧手队', '热心队']);
  expect(home.photos).toHaveLength(1);
});

test('of two offices that merge at once one does it and one is told that it is done', async () => {
  const mergerId = await prepare();
  const settled = await Promise.allSettled(
    [beian, district].map((who) => mergeHomes(who.ctx(), { mergerId })),
  );
  const refused = settled.filter((one) => one.status === 'rejected');
  expect(refused.map((one) => one.reason)).toMatchObject([{ code: 'merger-not-found' }]);
});

test('two homes of two towns are joined by the district alone, and nobody without an office joins any', async () => {
  const far = await aHome(town, '名都苑', '370215002008');
  expect(await codeOf(prepare(beian, from, far))).toBe('forbidden');
  expect(await codeOf(prepare(host))).toBe('forbidden');
  const mergerId = await prepare(district, from, far);
  for (const who of [beian, host]) {
    expect(await codeOf(showMerger(who.ctx(), mergerId))).toBe('merger-not-found');
    expect(await codeOf(mergeHomes(who.ctx(), { mergerId }))).toBe('merger-not-found');
    expect(await codeOf(dropMerger(who.ctx(), { mergerId }))).toBe('merger-not-found');
  }
  await dropMerger(district.ctx(), { mergerId });
  expect(await codeOf(mergeHomes(district.ctx(), { mergerId }))).toBe('merger-not-found');
});

test('a home joins one other at a time, none that goes itself, and never itself', async () => {
  await prepare();
  expect(await codeOf(prepare())).toBe('merger-prepared');
  expect(await codeOf(prepare(beian, into, from))).toBe('merger-chain');
  await expect(prepare(beian, into, into)).rejects.toMatchObject({
    faults: [{ code: 'merger-with-itself' }],
  });
  const gone = await aHome(town, '早关了的', '370215004210');
  await town.owner
    .withSchema('d370215')
    .updateTable('homes')
    .set({ closed_at: town.clock() })
    .where('id', '=', gone.id)
    .execute();
  expect(await codeOf(prepare(beian, into, gone))).toBe('home-not-found');
});

test('a home that its town closes joins nobody and is joined by nobody, also where the other one lies in another town', async () => {
  const far = await aHome(town, '名都苑', '370215002008');
  const farther = await aHome(town, '名都苑东区', '370215002008');
  const mergerIds = [await prepare(district, from, far), await prepare(district, farther, into)];
  await closeHome(beian.ctx(), { homeId: from.id });
  await closeHome(beian.ctx(), { homeId: into.id });
  for (const mergerId of mergerIds)
    expect(await codeOf(showMerger(district.ctx(), mergerId))).toBe('merger-not-found');
  expect(await codeOf(prepare(district, far, farther))).toBe('no error');
});

test('what stands below a home that goes comes to stand below the other, which itself never stands below its own', async () => {
  const homes = town.owner.withSchema('d370215');
  const between = await aHome(town, `中间的${nth}`, '370215004210');
  for (const [below, above] of [[between, from] as const, [into, between] as const])
    await homes.updateTable('homes').set({ parent_id: above.id }).where('id', '=', below.id).execute();
  await mergeHomes(beian.ctx(), { mergerId: await prepare() });
  const [top, child] = await Promise.all(
    [into, between].map(({ id }) =>
      homes.selectFrom('homes').select('parent_id').where('id', '=', id).executeTakeFirst(),
    ),
  );
  expect([top?.parent_id, child?.parent_id]).toEqual([null, into.id]);
});
