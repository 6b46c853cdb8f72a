import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOfficer } from '../../../tests/support/offices/office-town.ts';
import { aVillageTown, far, zhao, type VillageTown } from '../../../tests/support/outreach/village-town.ts';
import { anExecutive } from '../../../tests/support/outreach/outreach-town.ts';
import { leaveAsExecutive } from './leave-as-executive.ts';
import { listWhoMayLead } from './list-who-may-lead.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
});
afterEach(() => place.town.close());

const names = async (who: { ctx: VillageTown['office']['ctx'] }, villageCode: string) =>
  (await listWhoMayLead(who.ctx(), { villageCode })).map(({ name, placeName }) => [name, placeName === null]);

test('the executives of a village’s town stand before those of other towns, whom their place tells', async () => {
  const { town, office } = place;
  const elsewhere = await anExecutive(town, '远大姐', far.slice(0, 9));
  const here = await names(office, zhao);
  expect(here.at(-1)).toEqual(['远大姐', false]);
  expect(here.length).toBeGreaterThan(2);
  expect((await names(office, far))[0]).toEqual(['远大姐', true]);
  await leaveAsExecutive(office.ctx(), elsewhere);
  expect((await names(office, zhao)).map(([name]) => name)).not.toContain('远大姐');
});

test('the office of a town is shown those of its own place alone, and of another town’s village nobody', async () => {
  const { town } = place;
  await anExecutive(town, '远大姐', far.slice(0, 9));
  const own = await anOfficer(town, '北安', { role: 'town', divisionCode: zhao.slice(0, 9) });
  expect((await names(own, zhao)).every(([, isNear]) => isNear)).toBe(true);
  await expect(listWhoMayLead(own.ctx(), { villageCode: far })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(listWhoMayLead(place.jiang.ctx(), { villageCode: zhao })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
