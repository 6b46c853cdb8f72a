import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aHost, anActivity, asNobody, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
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

test('any day of a week leads to its Monday, and a day that is none is refused', async () => {
  const { days } = await week('2027-01-03');
  expect(days.map(({ day, entries }) => [day, entries.length])[0]).toEqual(['2026-12-28', 1]);
  expect(await codeOf(week('2026-02-30'))).toBe('wrong-form');
  expect(await codeOf(showWeek(asNobody(town), { homeId: 'no-id' }))).toBe('home-not-found');
});
