import { describe, expect, test } from 'vitest';
import { addDays, dayOf, startOfDay, weekdayOf } from '../../../src/core/shared/dates.ts';
import { demoActivities } from './demo-activities.ts';
import { demoHomes } from './demo-homes.ts';
import { festivalsOn } from './festivals.ts';

const at = (day: string, clock = '09:00') => new Date(`${day}T${clock}:00+08:00`);
const titlesAt = (today: string) => demoActivities(at(today)).map(({ title }) => title);

/** Every eleventh day of three years: all weekdays, all seasons. */
const manyDays = Array.from({ length: 100 }, (_, nth) => addDays('2026-01-01', nth * 11));

describe('the activities of the demo', () => {
  test('reach from a week ago to three weeks ahead, with something on today at many homes', () => {
    for (const day of manyDays) {
      const activities = demoActivities(at(day));
      expect(dayOf(activities[0]?.startsAt ?? at('1970-01-01')) >= addDays(day, -14)).toBe(true);
      expect(dayOf(activities.at(-1)?.startsAt ?? at('1970-01-01'))).toBe(addDays(day, 21));
      const today = activities.filter(({ startsAt }) => dayOf(startsAt) === day);
      expect(new Set(today.map(({ homeKey }) => homeKey)).size).toBeGreaterThanOrEqual(8);
      expect(today.some(({ homeKey, capacity }) => homeKey === 'quandongxincun' && capacity !== null)).toBe(
        true,
      );
    }
  });

  test('have 包饺子 ahead in this week at 佳源都市 (24 places) and at 泉心泉意, on any day', () => {
    for (const day of Array.from({ length: 14 }, (_, nth) => addDays('2026-11-23', nth))) {
      const lastDay =
        weekdayOf(startOfDay(day)) === 7 ? addDays(day, 1) : addDays(day, 7 - weekdayOf(startOfDay(day)));
      const ahead = demoActivities(at(day, '23:59')).filter(
        ({ title, startsAt }) =>
          title.includes('包饺子') && startsAt > at(day, '23:59') && dayOf(startsAt) <= lastDay,
      );
      expect(ahead.map(({ homeKey, capacity }) => [homeKey, capacity])).toEqual(
        expect.arrayContaining([
          ['jiayuandushi', 24],
          ['quandongxincun', 20],
        ]),
      );
    }
  });

  test('follow the moon and the sun', () => {
    expect(titlesAt('2026-11-23')).toContain('家里的事，法律怎么说');
    expect(titlesAt('2026-12-10')).toContain('冬至包饺子，给独居老人送去');
    expect(titlesAt('2027-01-10')).toContain('用葛村榼子磕年饽饽');
    expect(titlesAt('2026-06-10')).toContain('包粽子，三角的四角的都教');
    expect(titlesAt('2026-06-10')).not.toContain('村晚报名：会唱柳腔、会扭秧歌的都来');
    expect(titlesAt('2026-09-20')).toContain('做月饼，花生芝麻馅');
    expect(festivalsOn('2027-02-06')).toContain('春节');
    expect(festivalsOn('2027-01-30')).toContain('小年');
  });

  test('belong to a home and a place of it, fit the columns, and never share a room at the same time', () => {
    for (const day of manyDays) {
      const activities = demoActivities(at(day));
      expect(new Set(activities.map(({ key }) => key)).size).toBe(activities.length);
      const rooms = Map.groupBy(activities, ({ homeKey, placeName }) => `${homeKey} ${placeName}`);
      for (const [room, inTurn] of rooms)
        for (const [nth, { key, startsAt }] of inTurn.entries()) {
          const before = inTurn[nth - 1];
          if (before) expect(startsAt >= before.endsAt, `${before.key} and ${key} in ${room}`).toBe(true);
        }
    }
    for (const { homeKey, placeName, title, leader, startsAt, endsAt, capacity } of demoActivities(
      at('2026-11-23'),
    )) {
      const home = demoHomes.find(({ key }) => key === homeKey);
      expect(home?.places.map(({ name }) => name)).toContain(placeName);
      expect([...title].length).toBeLessThanOrEqual(60);
      expect(leader).toMatch(/^\p{Script=Han}(大姐|婶|大娘)$/u);
      expect(endsAt > startsAt).toBe(true);
      expect(capacity === null || capacity > 0).toBe(true);
    }
  });

  test('keep silent about violence, shame and ranks', () => {
    const texts = manyDays
      .flatMap((day) => demoActivities(at(day)))
      .map(({ title, summary, bring }) => `${title}${summary}${bring}`);
    expect(texts.filter((text) => /暴|挨打|打骂|排名|打卡|积分|贫困|困难户/.test(text))).toEqual([]);
  });

  test('are the same however often the same day is asked', () => {
    expect(demoActivities(at('2026-11-23', '08:00'))).toEqual(demoActivities(at('2026-11-23', '21:00')));
  });
});
