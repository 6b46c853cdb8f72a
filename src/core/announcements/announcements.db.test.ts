import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  appointed,
  aPerson,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listNotices } from '../notices/list-notices.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { announceToHomes, type AnnounceToHomes } from './announce-to-homes.ts';
import { hearAnnouncement } from './hear-announcement.ts';
import { listAnnouncements } from './list-announcements.ts';
import { listAnnouncementsHeard } from './list-announcements-heard.ts';
import { markAnnouncementRead } from './mark-announcement-read.ts';
import { showAnnouncement } from './show-announcement.ts';
import { withdrawAnnouncement } from './withdraw-announcement.ts';

let town: Town;
let district: Person;
let beian: Person;
let elsewhere: Person;
let near: { id: string; name: string };
let far: { id: string; name: string };
beforeAll(async () => {
  town = await openTown();
  await inTree(town);
  district = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
  beian = await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' });
  elsewhere = await anOfficer(town, '孙大姐', { role: 'town', divisionCode: '370215002' });
  near = await aHome(town, '泉心泉意', '370215004210');
  far = await aHome(town, '名都苑', '370215002008');
});
afterAll(() => town.close());

let hostNear: Person;
let hostFar: Person;
beforeEach(async () => {
  hostNear = await aHost(town, '江大姐', near);
  hostFar = await aHost(town, '于大姐', far);
});

const say = (who: Person, wish: Partial<AnnounceToHomes> = {}) =>
  announceToHomes(who.ctx(), { body: '明天有大风', lastDay: addDays(dayOf(town.clock()), 3), ...wish });
const heardBy = async (person: Person) => (await listAnnouncementsHeard(person.ctx())).map(({ id }) => id);

test("a town's words reach the hosts of its town alone, on their page and in their inbox", async () => {
  const id = await say(beian);
  await lettersDelivered(town);
  expect(await heardBy(hostNear)).toEqual([id]);
  expect(await heardBy(hostFar)).toEqual([]);
  expect(await listNotices(hostNear.ctx())).toMatchObject([
    { kind: 'home-announcement', announcementId: id },
  ]);
  expect(await listNotices(hostFar.ctx())).toEqual([]);
  expect(await codeOf(hearAnnouncement(hostFar.ctx(), id))).toBe('announcement-not-found');
  expect(await codeOf(markAnnouncementRead(hostFar.ctx(), { id }))).toBe('announcement-not-found');
});

test('the district speaks to all, to one town or to chosen homes; a town never beyond itself', async () => {
  expect(await heardBy(hostFar)).not.toContain(await say(district, { town: '370215004' }));
  const chosen = await say(district, { homeIds: [far.id] });
  expect(await heardBy(hostFar)).toContain(chosen);
  expect(await heardBy(hostNear)).not.toContain(chosen);
  const all = await say(district);
  expect(await heardBy(hostNear)).toContain(all);
  expect(await codeOf(say(beian, { homeIds: [near.id, far.id] }))).toBe('forbidden');
  expect(await codeOf(say(beian, { town: '370215002' }))).toBe('forbidden');
  expect(await codeOf(say(hostNear))).toBe('office-only');
});

test('read by one host it is read at her home, for both of its hosts; who it was stands nowhere', async () => {
  const second = await appointed(town, await aPerson(town, '李婶'), { home: near, role: 'deputy' });
  const id = await say(beian);
  moveClock(town, { minutes: 5 });
  await markAnnouncementRead(second.ctx(), { id });
  moveClock(town, { minutes: 5 });
  await markAnnouncementRead(hostNear.ctx(), { id });
  expect(await heardBy(hostNear)).not.toContain(id);
  const shown = await showAnnouncement(beian.ctx(), id);
  expect(shown).toMatchObject({ homes: 1, homesRead: 1 });
  expect(shown.byHome[0]?.readAt).toEqual(new Date(town.clock().getTime() - 5 * 60_000));
  const lines = await town.owner.withSchema('d370215').selectFrom('audit').select('verb').execute();
  expect(lines.filter(({ verb }) => verb.includes('read'))).toEqual([]);
});

test('where nobody keeps the home nobody has left it unread; from the day on that somebody does she has', async () => {
  const lonely = await aHome(town, '周戈庄', '370215004001');
  const id = await say(beian, { homeIds: [near.id, lonely.id] });
  const shown = async () => showAnnouncement(beian.ctx(), id);
  const listed = async () => (await listAnnouncements(beian.ctx())).items.find((one) => one.id === id);
  expect(await listed()).toMatchObject({ homes: 2, homesRead: 0, homesUnkept: 1 });
  const isKept = async () => new Map((await shown()).byHome.map((home) => [home.id, home.isKept]));
  expect(await isKept()).toEqual(
    new Map([
      [lonely.id, false],
      [near.id, true],
    ]),
  );
  await aHost(town, '矫大姐', lonely);
  expect(await listed()).toMatchObject({ homesUnkept: 0 });
  expect((await isKept()).get(lonely.id)).toBe(true);
});

test('it leaves their page after its last day, and when it is withdrawn; both stay on record', async () => {
  const id = await say(beian, { lastDay: dayOf(town.clock()) });
  const other = await say(beian);
  moveClock(town, { minutes: 24 * 60 });
  expect(await heardBy(hostNear)).toContain(other);
  expect(await heardBy(hostNear)).not.toContain(id);
  await withdrawAnnouncement(district.ctx(), { id: other });
  expect(await heardBy(hostNear)).not.toContain(other);
  expect(await hearAnnouncement(hostNear.ctx(), other)).toMatchObject({ withdrawn: true });
  const { items } = await listAnnouncements(beian.ctx());
  expect(items.find((one) => one.id === other)?.withdrawnAt).toEqual(town.clock());
  expect(await codeOf(withdrawAnnouncement(beian.ctx(), { id: other }))).toBe('announcement-withdrawn');
});

test("another town's office neither sees it nor takes it back, and nobody is told of what was withdrawn in time", async () => {
  const id = await say(beian);
  expect((await listAnnouncements(elsewhere.ctx())).items.map((one) => one.id)).not.toContain(id);
  expect(await codeOf(showAnnouncement(elsewhere.ctx(), id))).toBe('announcement-not-found');
  expect(await codeOf(withdrawAnnouncement(elsewhere.ctx(), { id }))).toBe('announcement-not-found');
  expect((await listAnnouncements(district.ctx())).items.map((one) => one.id)).toContain(id);
  await withdrawAnnouncement(beian.ctx(), { id });
  await lettersDelivered(town);
  const told = (await listNotices(hostNear.ctx())).filter(
    (notice) => 'announcementId' in notice && notice.announcementId === id,
  );
  expect(told).toEqual([]);
});

test('the same form sent twice says it once, and a day that is over is refused', async () => {
  const form = { body: '周五开会', lastDay: addDays(dayOf(town.clock()), 3) };
  const ids = await Promise.all([0, 1].map(() => announceToHomes(beian.ctx(), form, { key: 'said-1' })));
  expect(new Set(ids).size).toBe(1);
  await expect(say(beian, { lastDay: '2026-01-01' })).rejects.toMatchObject({
    faults: [{ path: 'lastDay', code: 'in-the-past' }],
  });
  await expect(say(beian, { body: ' ' })).rejects.toMatchObject({ kind: 'invalid' });
});
