import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { everyRow } from '../../../tests/support/every-row.ts';
import { aHome, aHost, aPerson, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { announceActivity } from '../activities/announce-activity.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { showToday } from '../attendance/show-today.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { checkIn } from '../attendance/check-in.ts';
import { countHeads } from './count-heads.ts';
import { noteWalkIn } from './note-walk-in.ts';
import { showDoorCode } from './show-door-code.ts';
import { takeBackCount } from './take-back-count.ts';

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
  const startsAt = new Date(town.clock().getTime() + 60_000);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const talk = { homeId: home.id, title: '没事来坐坐', startsAt, endsAt, capacity: null };
  activityId = (await announceActivity(host.ctx(), talk)).id;
});

const roll = () => showRoll(host.ctx(), activityId);

test('a count of heads is a whole record of an activity that has no list', async () => {
  await countHeads(host.ctx(), { activityId, women: 12, children: 3, elders: 5, men: 1 });
  expect(await roll()).toMatchObject({
    rows: [],
    headcounts: [{ women: 12, children: 3, elders: 5, men: 1, people: 21, by: 'me' }],
  });
  const today = (await showToday(host.ctx())).activities.find(({ id }) => id === activityId);
  expect(today).toMatchObject({ headcount: 21, present: 0 });
});

test('counted again, the newer count is the figure and the older one stays to be seen', async () => {
  await countHeads(host.ctx(), { activityId, women: 4 });
  moveClock(town, { minutes: 10 });
  await countHeads(host.ctx(), { activityId, women: 6 });
  const { headcounts } = await roll();
  expect(headcounts.map(({ people }) => people)).toEqual([6, 4]);
  await takeBackCount(host.ctx(), { countId: headcounts[0]?.id ?? '' });
  expect((await roll()).headcounts).toMatchObject([{ people: 4 }]);
});

test('walk-ins with a name and without one add up, and a retry adds nothing', async () => {
  const wish = { activityId, people: 2, name: '乔大娘' };
  const first = await noteWalkIn(host.ctx(), wish, { key: 'qiao' });
  expect(await noteWalkIn(host.ctx(), wish, { key: 'qiao' })).toEqual(first);
  moveClock(town, { minutes: 1 });
  await noteWalkIn(host.ctx(), { activityId, people: 3 });
  const shown = await roll();
  expect(shown.walkIns).toMatchObject([
    { name: '乔大娘', people: 2 },
    { name: '', people: 3 },
  ]);
  expect(shown.present).toBe(5);
});

test('a walk-in noted by mistake goes, and with it a name that nothing else holds', async () => {
  const { id } = await noteWalkIn(host.ctx(), { activityId, people: 1, name: '司马大娘' });
  await takeBackCount(host.ctx(), { countId: id });
  await takeBackCount(host.ctx(), { countId: id });
  expect((await roll()).walkIns).toEqual([]);
  const text = (await everyRow(town.owner, 'd370215')).map((row) => row.text).join('\n');
  expect(text).not.toContain('司马大娘');
});

test('only whoever keeps the home counts at its door, and not before the day', async () => {
  const person = await aPerson(town, '李婶');
  const refused = { kind: 'forbidden' };
  await expect(countHeads(person.ctx(), { activityId, women: 1 })).rejects.toMatchObject(refused);
  await expect(noteWalkIn(person.ctx(), { activityId, people: 1 })).rejects.toMatchObject(refused);
  moveClock(town, { minutes: -24 * 60 });
  await expect(countHeads(host.ctx(), { activityId, women: 1 })).rejects.toMatchObject({
    code: 'activity-not-today',
  });
  moveClock(town, { minutes: 24 * 60 });
  await expect(countHeads(host.ctx(), { activityId })).rejects.toMatchObject({
    faults: [{ path: 'women', code: 'nobody-counted' }],
  });
});

test('she who came unlisted and then leaves the cell stays a number without a name', async () => {
  const { code } = await showDoorCode(host.ctx(), activityId);
  const person = await aPerson(town, '上官大姐');
  await checkIn(person.ctx(), { activityId, code });
  await erasePerson(person.ctx());
  expect((await roll()).walkIns).toMatchObject([{ name: '', people: 1 }]);
});
