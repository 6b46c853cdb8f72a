import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asNobody,
  lettersDelivered,
  moveClock,
} from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { neighbourCell } from '../../../tests/support/lively-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import type { Person } from '../../../tests/support/factories.ts';
import { showActivity } from '../activities/show-activity.ts';
import { showToday } from '../attendance/show-today.ts';
import { openCell } from '../../platform/db/migrate.ts';
import { findHomeByCode, codeOfHome } from '../homes/find-home-by-code.ts';
import { findHomes } from '../homes/find-homes.ts';
import { showHome } from '../homes/show-home.ts';
import { metersApart } from '../homes/position.ts';
import { writtenOnGrid } from '../homes/positions/map-grids.ts';
import { listNotices } from '../notices/list-notices.ts';
import { closeHome } from './close-home.ts';
import { foundHome } from './found-home.ts';
import { listHomesBelow } from './list-homes-below.ts';
import { listVillagesBelow } from './list-villages-below.ts';
import { openDoors } from './open-doors.ts';
import { pauseHome } from './pause-home.ts';
import { showHomeBelow } from './show-home-below.ts';
import { showReach } from './show-reach.ts';

let town: Town;
let district: Person;
let beian: Person;
let stranger: Person;
beforeAll(async () => {
  town = await openTown();
  await inTree(town);
  district = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
  beian = await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' });
  stranger = await aPerson(town, '路过的');
});
afterAll(() => town.close());

let home: { id: string; name: string };
let nth = 0;
beforeEach(async () => {
  nth += 1;
  // It is the newest home: leaders are called as there.
  moveClock(town, { minutes: 1 });
  home = await aHome(town, `泉心泉意${nth}`, '370215004210');
});

const rest = (who: Person, homeId = home.id) =>
  pauseHome(who.ctx(), { homeId, why: '屋里换暖气', until: '2027-01-10' });

const wish = {
  ...{ name: '新开的一家', kind: 'village' as const, villageCode: '370215004210', address: '' },
  ...{ addressHidden: false, position: '', workdays: '9:00-11:30', weekend: '' },
  ...{ positionFrom: 'unknown' as const, positionStands: false },
  ...{ leaderTitle: '', phone: '', place: '活动室', opensNow: true },
};

test('the table shows a town its homes, the district all, and nobody else any', async () => {
  const far = await aHome(town, '名都苑', '370215002008');
  const idsFor = async (who: Person) =>
    (await listHomesBelow(who.ctx(), { limit: 100 })).items.map(({ id }) => id);
  expect(await idsFor(beian)).toContain(home.id);
  expect(await idsFor(beian)).not.toContain(far.id);
  expect(await idsFor(district)).toEqual(expect.arrayContaining([home.id, far.id]));
  expect(await codeOf(listHomesBelow(stranger.ctx()))).toBe('office-only');
  expect(await codeOf(listHomesBelow(beian.ctx(), { town: '370215002' }))).toBe('forbidden');
  expect(await codeOf(showHomeBelow(beian.ctx(), far.id))).toBe('forbidden');
  expect(await codeOf(listVillagesBelow(beian.ctx(), '370215002'))).toBe('forbidden');
});

test('page after page shows each home once, whatever the order', async () => {
  const host = await aHost(town, '江大姐', home);
  await anActivity(town, { host, home });
  for (const sort of ['village', 'term', 'activity'] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listHomesBelow(district.ctx(), { sort, limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(home.id);
  }
});

test('a line tells the host, the village and the last activity; words and states find it', async () => {
  const host = await aHost(town, '江大姐', home);
  await anActivity(town, { host, home });
  town.clockAt.now = new Date(town.clockAt.now.getTime() + 3 * 3_600_000);
  const { items } = await listHomesBelow(beian.ctx(), { q: home.name, state: 'open' });
  expect(items).toMatchObject([
    {
      id: home.id,
      state: 'open',
      hosts: ['江大姐'],
      leader: null,
      villageName: '泉东新村',
      townName: '北安街道',
      lastDay: null,
    },
  ]);
  expect(items[0]?.lastActivityAt).toBeInstanceOf(Date);
  expect((await listHomesBelow(beian.ctx(), { q: home.name, state: 'paused' })).items).toEqual([]);
  expect((await listHomesBelow(beian.ctx(), { q: '泉東新村', limit: 100 })).items).toContainEqual(items[0]);
});

test('a line names whom the page names, where nobody is appointed', async () => {
  await town.owner
    .withSchema('d370215')
    .updateTable('homes')
    .set({ leader_title: '微家主人', leader_name: '矫大姐' })
    .where('id', '=', home.id)
    .execute();
  const { items } = await listHomesBelow(beian.ctx(), { q: home.name });
  expect(items).toMatchObject([{ hosts: [], leader: { title: '微家主人', name: '矫大姐' } }]);
});

test('a home that rests is found by nobody, its link still leads to its page, and its host is told', async () => {
  const host = await aHost(town, '江大姐', home);
  await rest(beian);
  await lettersDelivered(town);
  const found = await findHomes(asNobody(town), { q: home.name });
  expect(found.items.map(({ id }) => id)).not.toContain(home.id);
  expect(await findHomeByCode(asNobody(town), codeOfHome(home.id))).toBe(home.id);
  expect(await showHome(asNobody(town), home.id)).toMatchObject({
    openNow: false,
    pause: { why: '屋里换暖气', until: '2027-01-10' },
  });
  expect(await listNotices(host.ctx())).toMatchObject([{ kind: 'home-paused', homeName: home.name }]);
  expect(await codeOf(anActivity(town, { host, home }))).toBe('home-is-paused');
  await openDoors(beian.ctx(), { homeId: home.id });
  const again = await findHomes(asNobody(town), { q: home.name });
  expect(again.items.map(({ id }) => id)).toContain(home.id);
  expect(await showHome(asNobody(town), home.id)).toMatchObject({ pause: null });
});

test('what begins while its home rests says until when and whom to ring; what begins afterwards does not', async () => {
  const host = await aHost(town, '江大姐', home);
  const startsAt = new Date('2027-01-10T01:00:00Z');
  const inside = await anActivity(town, { host, home });
  const after = await anActivity(town, { host, home, startsAt, title: '歇完再来' });
  expect(await showActivity(asNobody(town), inside.id)).toMatchObject({ rest: null });
  await rest(beian);
  const { phone } = await showHome(asNobody(town), home.id);
  expect(await showActivity(asNobody(town), inside.id)).toMatchObject({
    rest: { until: '2027-01-10', phone },
    state: 'open',
  });
  expect(await showActivity(asNobody(town), after.id)).toMatchObject({ rest: null });
  expect((await showToday(host.ctx())).homes).toEqual([
    { id: home.id, name: home.name, pauseUntil: '2027-01-10' },
  ]);
  await openDoors(beian.ctx(), { homeId: home.id });
  expect(await showActivity(asNobody(town), inside.id)).toMatchObject({ rest: null });
  expect((await showToday(host.ctx())).homes).toMatchObject([{ pauseUntil: null }]);
});

test('of two offices that rest a home at once one is told that it rests already', async () => {
  const settled = await Promise.allSettled([rest(beian), rest(district)]);
  const refused = settled.filter((one) => one.status === 'rejected');
  expect(refused.map((one) => one.reason)).toMatchObject([{ code: 'home-is-paused' }]);
});

test("a town's office does nothing to a home of another town, and a host nothing of an office's", async () => {
  const far = await aHome(town, '名都苑', '370215002008');
  const host = await aHost(town, '于大姐', far);
  for (const who of [beian, host, stranger]) {
    expect(await codeOf(rest(who, far.id))).toBe('forbidden');
    expect(await codeOf(closeHome(who.ctx(), { homeId: far.id }))).toBe('forbidden');
    expect(await codeOf(openDoors(who.ctx(), { homeId: far.id }))).toBe('forbidden');
  }
  expect(await codeOf(rest({ ...stranger, ctx: () => asNobody(town) }, far.id))).toBe('sign-in-needed');
});

test('a home is founded below her office alone, and one in preparation is seen by its office alone', async () => {
  expect(await codeOf(foundHome(beian.ctx(), { ...wish, villageCode: '370215002008' }))).toBe('forbidden');
  expect(await codeOf(foundHome(stranger.ctx(), wish))).toBe('office-only');
  const id = await foundHome(beian.ctx(), { ...wish, opensNow: false });
  expect(await codeOf(showHome(asNobody(town), id))).toBe('home-not-found');
  expect(await codeOf(findHomeByCode(asNobody(town), codeOfHome(id)))).toBe('home-not-found');
  expect(await showHomeBelow(beian.ctx(), id)).toMatchObject({ state: 'preparing', hosts: [] });
  await openDoors(beian.ctx(), { homeId: id });
  const opened = await showHome(asNobody(town), id);
  expect(opened).toMatchObject({
    name: wish.name,
    leader: { title: '微家长' },
    places: [{ name: '活动室' }],
  });
  expect(opened.hours).toHaveLength(5);
});

test('the same form sent twice founds one home', async () => {
  const twice = await Promise.all([0, 1].map(() => foundHome(beian.ctx(), wish, { key: `found-${nth}` })));
  expect(new Set(twice).size).toBe(1);
});

test('a position far from its village is asked about, and a village that is none refused', async () => {
  const far = foundHome(beian.ctx(), { ...wish, position: '31.2,121.5' });
  await expect(far).rejects.toMatchObject({ faults: [{ path: 'position', code: 'far-from-village' }] });
  const half = foundHome(beian.ctx(), { ...wish, position: '36.4' });
  await expect(half).rejects.toMatchObject({ faults: [{ path: 'position', code: 'position-unread' }] });
  const nowhere = foundHome(beian.ctx(), { ...wish, villageCode: '370215004999' });
  await expect(nowhere).rejects.toMatchObject({ faults: [{ path: 'villageCode', code: 'unknown-choice' }] });
});

test('a position that was copied from 高德 is asked about once, and lies right or as she says', async () => {
  const at = await town.owner
    .withSchema('d370215')
    .selectFrom('homes')
    .select(['lat', 'lng'])
    .where('id', '=', home.id)
    .executeTakeFirstOrThrow();
  const copied = writtenOnGrid(at, 'gcj02');
  const typed = { ...wish, position: `${copied.lng}, ${copied.lat}` };
  await expect(foundHome(beian.ctx(), typed)).rejects.toMatchObject({
    code: 'position-like-amap',
    faults: [{ path: 'position', code: 'like-amap', limit: expect.any(Number) }],
  });
  const placeOf = async (id: string) => (await showHome(asNobody(town), id)).location;
  const converted = await foundHome(beian.ctx(), { ...typed, positionFrom: 'amap' });
  expect(metersApart(await placeOf(converted), at)).toBeLessThan(1);
  const link = `https://uri.amap.com/marker?position=${copied.lng},${copied.lat}`;
  const pasted = await foundHome(beian.ctx(), { ...wish, position: link });
  expect(metersApart(await placeOf(pasted), at)).toBeLessThan(1);
  const kept = await foundHome(beian.ctx(), { ...typed, positionStands: true });
  expect(await placeOf(kept)).toEqual(copied);
});

test('a home closes only when nothing is to come there; then it is gone and its host is told', async () => {
  const host = await aHost(town, '江大姐', home);
  const { id } = await anActivity(town, { host, home });
  expect(await codeOf(closeHome(beian.ctx(), { homeId: home.id }))).toBe('home-has-activities');
  await town.owner
    .withSchema('d370215')
    .updateTable('activities')
    .set({ cancelled_at: town.clock(), cancelled_by: host.id })
    .where('id', '=', id)
    .execute();
  await closeHome(beian.ctx(), { homeId: home.id });
  await lettersDelivered(town);
  expect(await codeOf(showHome(asNobody(town), home.id))).toBe('home-not-found');
  expect(await codeOf(findHomeByCode(asNobody(town), codeOfHome(home.id)))).toBe('home-not-found');
  expect(await listNotices(host.ctx())).toMatchObject([{ kind: 'appointment-ended' }]);
  expect(await codeOf(closeHome(beian.ctx(), { homeId: home.id }))).toBe('home-not-found');
});

test('her reach names her place in the tree and counts what lies there', async () => {
  const reach = await showReach(district.ctx());
  expect(reach.offices).toEqual([{ code: '370215', name: '即墨区' }]);
  expect(reach.towns.map(({ code }) => code)).toEqual(['370215002', '370215004']);
  expect((await showReach(beian.ctx())).towns).toEqual([{ code: '370215004', name: '北安街道' }]);
  const open = (await listHomesBelow(district.ctx(), { state: 'open', limit: 100 })).items.length;
  expect(reach.counts.open).toBe(open);
  expect(await codeOf(showReach(stranger.ctx()))).toBe('office-only');
});

test("the neighbour district's office sees and touches nothing of this one", async () => {
  await openCell(town.owner, neighbourCell);
  const cells: Town['cells'] = [neighbourCell];
  const beyond: Town = { ...town, cells };
  const theirs = await anOfficer(beyond, '邻区的', { role: 'district', divisionCode: '370214' });
  expect((await listHomesBelow(theirs.ctx())).items).toEqual([]);
  expect(await codeOf(rest(theirs))).toBe('home-not-found');
  expect(await codeOf(showHomeBelow(theirs.ctx(), home.id))).toBe('home-not-found');
  expect(await codeOf(foundHome(theirs.ctx(), wish))).toBe('forbidden');
});
