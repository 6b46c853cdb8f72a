import { expect, test } from 'vitest';
import type { ComingChange } from '../../../core/homes/hours/coming-changes.ts';
import type { HomeWeek } from '../../../core/papers/show-week.ts';
import { weekBlocks } from './week-blocks.ts';

const tea = { title: '拉呱茶座', placeName: null, from: '09:00', to: '11:00', cancelled: false };
const none = { open: [], reason: null, holiday: null, asWeekday: null };
const change = (day: string, how: Partial<ComingChange>): ComingChange => ({ ...none, day, ...how });

const day = (
  date: string,
  how?: Partial<ComingChange>,
  entries: (typeof tea)[] = [],
): HomeWeek['days'][number] => ({
  ...{ day: date, entries, change: how ? change(date, how) : null },
});

const linesOf = (days: HomeWeek['days'], script: 'zh-Hans' | 'zh-Hant' = 'zh-Hans') =>
  weekBlocks({ often: [], days }, script).map(({ entries }) => entries);

test('a day that is not as others says so before what happens on it, and why', () => {
  const days = [
    day('2026-12-21', { reason: '检修' }),
    day('2026-12-22', { open: [{ opens: '09:00', closes: '11:30' }] }, [tea]),
    day('2027-01-01', { holiday: 'newYear' }),
    day('2026-12-24', { asWeekday: 1 }),
    day('2026-12-25', undefined, [tea]),
  ];
  expect(linesOf(days)).toEqual([
    ['不开门：检修'],
    ['这天开门 9:00–11:30', '9:00 拉呱茶座'],
    ['元旦放假，不开门'],
    ['调休，照周一的时间开'],
    ['9:00 拉呱茶座'],
  ]);
  expect(linesOf(days, 'zh-Hant')[1]?.[0]).toBe('這天開門 9:00–11:30');
});

test('a week without activities invites to sit down, but not before a door that is shut', () => {
  expect(linesOf([day('2026-12-21')])[0]).toEqual(['这一周没排活动，来坐坐，拉拉呱。']);
  expect(linesOf([day('2026-12-21', { reason: '检修' })])).toEqual([['不开门：检修']]);
});
