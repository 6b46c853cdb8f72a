import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  anOfficer,
  asNobody,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { changeDay } from '../homes/desk/change-day.ts';
import { pauseHome } from '../homes-below/pause-home.ts';
import { showWeek } from './show-week.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  // A Monday.
  town = await openTown(new Date('2026-12-21T06:00:00+08:00'));
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
  const at = (day: number, clock: string) => new Date(`2026-12-${day}T${clock}:00+08:00`);
  const tea = [21, 22, 23, 24].map((day) => ({ title: '拉呱茶座', startsAt: at(day, '09:00') }));
  const others = [
    { title: '包饺子', startsAt: at(22, '14:00') },
    { title: '下周的事', startsAt: at(28, '09:00') },
  ];
  const made: string[] = [];
  for (const wish of [...tea, ...others]) made.push((await anActivity(town, { host, home, ...wish })).id);
  await cancelActivity(host.ctx(), { activityId: made[3] ?? '' });
});
afterAll(() => town.close());

const week = (day?: string) => showWeek(asNobody(town), { homeId: home.id, ...(day && { day }) });

test('what happens on three days is said once, the rest under its day, and what is cancelled says so', async () => {
  const { often, days } = await week();
  expect(often).toMatchObject([{ title: '拉呱茶座', from: '09:00', to: '11:00', weekdays: [1, 2, 3] }]);
  expect(days.map(({ day }) => day)).toEqual([21, 22, 23, 24, 25, 26, 27].map((day) => `2026-12-${day}`));
  expect(days.map(({ entries }) => entries.map(({ title, cancelled }) => [title, cancelled]))).toEqual([
    ...[[], [['包饺子', false]], [], [['拉呱茶座', true]], [], [], []],
  ]);
});

test('a day on which the home is closed or keeps other hours says so, and a rest says it of each day', async () => {
  const other = await aHome(town, '东村微家');
  const keeper = await aHost(town, '于大姐', other);
  const changes = async (day?: string) =>
    (await showWeek(asNobody(town), { homeId: other.id, ...(day && { day }) })).days.map(({ change }) =>
      change ? { open: change.open, reason: change.reason } : null,
    );
  await changeDay(keeper.ctx(), { homeId: other.id, day: '2026-12-22', open: '', reason: '检修' });
  await changeDay(keeper.ctx(), { homeId: other.id, day: '2026-12-24', open: '9:00-11:00', reason: '' });
  const morning = { open: [{ opens: '09:00', closes: '11:00' }], reason: null };
  const shut = (reason: string) => ({ open: [], reason });
  expect(await changes()).toEqual([null, shut('检修'), null, morning, null, null, null]);
  expect(await changes('2026-12-28')).toEqual(Array(7).fill(null));
  const office = await anOfficer(town, '宋大姐');
  await pauseHome(office.ctx(), { homeId: other.id, why: '换暖气', until: '2026-12-23' });
  expect(await changes()).toEqual([shut('换暖气'), shut('换暖气'), null, morning, null, null, null]);
});

test('any day of a week leads to its Monday, and a day that is none is refused', async () => {
  const { days } = await week('2027-01-03');
  expect(days.map(({ day, entries }) => [day, entries.length])[0]).toEqual(['2026-12-28', 1]);
  expect(await codeOf(week('2026-02-30'))).toBe('wrong-form');
  expect(await codeOf(showWeek(asNobody(town), { homeId: 'no-id' }))).toBe('home-not-found');
});
