import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, aHost, anActivity, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { showActivity } from '../../activities/show-activity.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { changeDay, undoDay } from '../desk/change-day.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

test('an activity says that its home stays closed on its day, and only then', async () => {
  const day = addDays(dayOf(town.clock()), 3);
  const startsAt = new Date(`${day}T09:00:00+08:00`);
  const { id } = await anActivity(town, { host, home, startsAt });
  const { id: dayAfter } = await anActivity(town, {
    ...{ host, home },
    startsAt: new Date(startsAt.getTime() + 86_400_000),
  });
  const said = async () => (await showActivity(host.ctx(), id)).closedThatDay;
  expect(await said()).toBeNull();
  await changeDay(host.ctx(), { homeId: home.id, day, open: '14:00-16:00', reason: '上午开会' });
  expect(await said()).toBeNull();
  await changeDay(host.ctx(), { homeId: home.id, day, open: '', reason: '搬家具' });
  expect(await said()).toEqual({ reason: '搬家具' });
  expect((await showActivity(host.ctx(), dayAfter)).closedThatDay).toBeNull();
  await undoDay(host.ctx(), { homeId: home.id, day });
  expect(await said()).toBeNull();
});
