import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  appointed,
  asTheSystem,
  byPhoneAlone,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { cellTable } from '../shared/cell-table.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { announceToHomes, type AnnounceToHomes } from './announce-to-homes.ts';
import { listAnnouncements } from './list-announcements.ts';
import { markAnnouncementRead } from './mark-announcement-read.ts';
import { showAnnouncement } from './show-announcement.ts';
import { withdrawAnnouncement } from './withdraw-announcement.ts';

let town: Town;
let district: Person;
let beian: Person;
let huanxiu: Person;
let near: { id: string; name: string };
let far: { id: string; name: string };
let hostNear: Person;
beforeAll(async () => {
  town = await openTown();
  await inTree(town);
  district = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
  beian = await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' });
  huanxiu = await anOfficer(town, '孙大姐', { role: 'town', divisionCode: '370215002' });
  near = await aHome(town, '泉心泉意', '370215004210');
  far = await aHome(town, '名都苑', '370215002008');
  hostNear = await aHost(town, '江大姐', near);
});
afterAll(() => town.close());

const say = (who: Person, wish: Partial<AnnounceToHomes> = {}) =>
  announceToHomes(who.ctx(), { body: '明天有大风', lastDay: addDays(dayOf(town.clock()), 3), ...wish });
const listedBy = async (person: Person) => (await listAnnouncements(person.ctx())).items;
const idsListedBy = async (person: Person) => (await listedBy(person)).map(({ id }) => id);

/** Every row that the database itself would give this person, whatever a statement asks for. */
const rowsOf = (person: Person, table: 'announcements' | 'announcement_homes') =>
  inTransaction(person.ctx(), async ({ db }) => {
    const key = sql.id(table === 'announcements' ? 'id' : 'home_id');
    const { rows } = await sql<{ key: string }>`
      select ${key} as key from ${cellTable(town.cells[0], table)}`.execute(db);
    return rows.map((row) => row.key);
  });

test('she reads what the district said to homes of her town, who said it and when, and only her homes are counted', async () => {
  const at = town.clock();
  const id = await say(district);
  moveClock(town, { minutes: 5 });
  await markAnnouncementRead(hostNear.ctx(), { id });
  const [shown] = await listedBy(beian);
  expect(shown).toMatchObject({
    ...{ id, body: '明天有大风', announcedAt: at, officeName: '即墨区', saidBy: '宋大姐' },
    ...{ fromAbove: true, homes: 1, homesRead: 1 },
  });
  expect(await showAnnouncement(beian.ctx(), id)).toMatchObject({
    ...{ officeName: '即墨区', saidBy: '宋大姐', fromAbove: true, homes: 1 },
    byHome: [{ id: near.id, name: near.name, readAt: town.clock() }],
  });
  expect(await showAnnouncement(district.ctx(), id)).toMatchObject({ fromAbove: false, homes: 2 });
});

test('what was said to homes of another town alone is not hers to see, nor is what that town says', async () => {
  const toHuanxiu = await say(district, { town: '370215002' });
  const besideHer = await say(huanxiu);
  expect(await idsListedBy(beian)).not.toContain(toHuanxiu);
  expect(await codeOf(showAnnouncement(beian.ctx(), toHuanxiu))).toBe('announcement-not-found');
  expect(await codeOf(withdrawAnnouncement(beian.ctx(), { id: toHuanxiu }))).toBe('announcement-not-found');
  const seen = await rowsOf(beian, 'announcements');
  expect(seen).not.toContain(toHuanxiu);
  expect(seen).not.toContain(besideHer);
  expect(await rowsOf(beian, 'announcement_homes')).not.toContain(far.id);
});

test('she cannot take back what the district said; the district takes back what she said', async () => {
  const theirs = await say(district);
  moveClock(town, { minutes: 1 });
  const hers = await say(beian);
  expect(await codeOf(withdrawAnnouncement(beian.ctx(), { id: theirs }))).toBe('forbidden');
  await withdrawAnnouncement(district.ctx(), { id: hers });
  await withdrawAnnouncement(district.ctx(), { id: theirs });
  const withdrawn = (await listedBy(beian)).filter(({ withdrawnAt }) => withdrawnAt !== null);
  expect(withdrawn.map(({ id, fromAbove }) => [id, fromAbove])).toEqual([
    [hers, false],
    [theirs, true],
  ]);
});

test('the database lets her write nothing of it either', async () => {
  const id = await say(district);
  const changed = await inTransaction(beian.ctx(), async ({ db }) => {
    const answers = [
      await db.updateTable('announcements').set({ body: '别的话' }).where('id', '=', id).executeTakeFirst(),
      await db
        .updateTable('announcement_homes')
        .set({ read_at: town.clock() })
        .where('announcement_id', '=', id)
        .executeTakeFirst(),
    ];
    return answers.map(({ numUpdatedRows }) => Number(numUpdatedRows));
  });
  expect(changed).toEqual([0, 0]);
});

test('by her phone alone she sees none of it, neither on the desk nor in the database', async () => {
  const id = await say(district);
  const alone = byPhoneAlone(beian);
  expect(await codeOf(listAnnouncements(alone.ctx()))).toBe('second-step-needed');
  expect(await codeOf(showAnnouncement(alone.ctx(), id))).toBe('announcement-not-found');
  expect(await rowsOf(alone, 'announcements')).toEqual([]);
});

test('once her time at the office is over she sees none of it', async () => {
  const before = await anOfficer(town, '周大姐', { role: 'town', divisionCode: '370215004' });
  const id = await say(district);
  expect(await rowsOf(before, 'announcements')).toContain(id);
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .updateTable('appointments')
      .set({ ended_at: ctx.now })
      .where('person_id', '=', before.id)
      .execute(),
  );
  expect(await rowsOf(before, 'announcements')).toEqual([]);
});

test('of a home that she keeps in another town she counts and names nothing at her office', async () => {
  const both = await appointed(
    town,
    await anOfficer(town, '吴大姐', { role: 'town', divisionCode: '370215004' }),
    { home: far },
  );
  const toAll = await say(district);
  const toHuanxiu = await say(district, { town: '370215002' });
  expect(await idsListedBy(both)).not.toContain(toHuanxiu);
  expect(await codeOf(showAnnouncement(both.ctx(), toHuanxiu))).toBe('announcement-not-found');
  expect((await showAnnouncement(both.ctx(), toAll)).byHome.map(({ id }) => id)).toEqual([near.id]);
  expect((await listedBy(both)).find(({ id }) => id === toAll)).toMatchObject({ homes: 1 });
});

test('who said it is not named once she has left; her office still is', async () => {
  const leaver = await anOfficer(town, '于大姐', { role: 'district', divisionCode: '370215' });
  const id = await say(leaver);
  await erasePerson(leaver.ctx());
  expect(await showAnnouncement(beian.ctx(), id)).toMatchObject({ officeName: '即墨区', saidBy: null });
});
