import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { anOfficer } from '../../../../tests/support/offices/office-town.ts';
import { aVillageTown, qian, type VillageTown } from '../../../../tests/support/outreach/village-town.ts';
import { aReadRoster, taken } from '../../../../tests/support/rosters/taken-roster.ts';
import { nameGroupLeader } from '../../group-leaders/name-group-leader.ts';
import { leadVillage } from '../../links/lead-village.ts';
import { listReady } from './list-ready.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
});
afterEach(() => place.town.close());

const ready = async (rosterId: string, limit = 20) =>
  (await listReady(place.office.ctx(), { rosterId, limit })).items;

test('the office sees what each ready line would bring, and whose place it takes, until it is taken', async () => {
  await leadVillage(place.office.ctx(), { villageCode: qian, personId: place.jiang.id, chairName: '于主席' });
  const rosterId = await aReadRoster(place, 'chairs', [
    ['村居', '妇联主席', '联系执委'],
    ['村302', '马主席', '秦大姐'],
    ['没有的村', '宋主席', '秦大姐'],
    ['村303', '孙主席', '江大姐'],
  ]);
  expect(await ready(rosterId)).toMatchObject([
    { line: 2, name: '马主席', villageName: '村302', executiveName: '秦大姐', replaces: '于主席' },
    { line: 4, name: '孙主席', villageName: '村303', executiveName: '江大姐', replaces: null },
  ]);
  await taken(place, rosterId);
  expect(await ready(rosterId)).toEqual([]);
});

test('of group leaders and households too, a page at a time, and to no other office', async () => {
  await nameGroupLeader(place.office.ctx(), { villageCode: qian, groupName: '东组', name: '王婶' });
  const leaders = await aReadRoster(place, 'groupLeaders', [
    ['村居', '组别', '姓名'],
    ['村302', '东组', '王新'],
    ['村302', '西组', '李新'],
  ]);
  expect(await ready(leaders)).toMatchObject([
    { name: '王新', groupName: '东组', replaces: '王婶' },
    { name: '李新', groupName: '西组', replaces: null },
  ]);
  const first = await listReady(place.office.ctx(), { rosterId: leaders, limit: 1 });
  const rest = await listReady(place.office.ctx(), { rosterId: leaders, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items].map(({ line }) => line)).toEqual([2, 3]);
  const households = await aReadRoster(place, 'households', [
    ['村居', '户数'],
    ['村303', '60户'],
  ]);
  expect(await ready(households)).toMatchObject([{ villageName: '村303', households: 60, name: null }]);
  const other = await anOfficer(place.town, '环秀', { role: 'town', divisionCode: '370215002' });
  expect(await codeOf(listReady(other.ctx(), { rosterId: leaders }))).toBe('roster-not-found');
});
