import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../locales/sentences.ts';
import { calendarDay, calendarLine, lunarDayOf, namesOfDay } from './calendar-day.ts';

const at = (day: string) => new Date(`${day}T09:00:00+08:00`);

describe('calendarDay', () => {
  it.each([
    ['2026-02-17', 'spring'],
    ['2026-02-16', 'springEve'],
    ['2026-03-08', 'women'],
    ['2026-05-10', 'mother'],
    ['2026-06-19', 'dragonBoat'],
    ['2026-09-25', 'midAutumn'],
    ['2026-10-18', 'doubleNinth'],
    ['2027-01-15', 'laba'],
    ['2026-11-24', null],
  ])('knows what festival %s is', (day, festival) => {
    expect(calendarDay(day).festival).toBe(festival);
  });

  it('knows the leap month of 2025', () => {
    expect(calendarDay('2025-07-25')).toMatchObject({ lunarMonth: 6, leap: true, lunarDay: 1 });
  });
});

describe('calendarLine', () => {
  it('says the lunar day and the solar term of today', () => {
    expect(calendarLine(at('2026-11-22'), sentencesIn('zh-Hans'))).toEqual({
      lunar: '农历十月十四',
      festival: '今天小雪',
    });
  });

  it('looks ten days ahead for what people prepare', () => {
    expect(calendarLine(at('2026-12-17'), sentencesIn('zh-Hans')).festival).toBe('还有 5 天冬至');
    expect(calendarLine(at('2026-12-21'), sentencesIn('en')).festival).toBe('Winter Solstice is tomorrow');
    expect(calendarLine(at('2026-11-24'), sentencesIn('zh-Hans')).festival).toBeNull();
  });

  it('speaks 繁體 and English too', () => {
    expect(calendarLine(at('2027-01-15'), sentencesIn('zh-Hant'))).toEqual({
      lunar: '農曆臘月初八',
      festival: '今天臘八節',
    });
    expect(calendarLine(at('2026-11-22'), sentencesIn('en')).lunar).toBe('lunar month 10, day 14');
  });
});

describe('namesOfDay', () => {
  it('has the festival and the solar term of a day, one of them, or none', () => {
    const words = sentencesIn('zh-Hans');
    expect(namesOfDay('2026-12-22', words)).toEqual(['冬至']);
    expect(namesOfDay('2025-10-06', words)).toEqual(['中秋节']);
    expect(namesOfDay('2026-11-24', words)).toEqual([]);
    expect(lunarDayOf('2026-12-22', words)).toBe('农历冬月十四');
  });
});

describe('the lunar calendar', () => {
  // Node's own (ICU 78, `ca-chinese`) has 2027 begin a day late and 2030 a day early, so it is not used.
  it.each([
    ['2024-02-10', 1, 1],
    ['2025-01-29', 1, 1],
    ['2027-02-06', 1, 1],
    ['2030-02-02', 12, 30],
    ['2030-02-03', 1, 1],
    ['2033-11-22', 11, 1],
    ['2034-02-19', 1, 1],
  ])('has the %s as the calendars of the Purple Mountain print it', (day, lunarMonth, lunarDay) => {
    expect(calendarDay(day)).toMatchObject({ lunarMonth, leap: false, lunarDay });
  });

  it.each([
    ['2020-05-23', 4],
    ['2023-03-22', 2],
    ['2028-06-23', 5],
    ['2033-12-22', 11],
  ])('begins a leap month on %s', (day, lunarMonth) => {
    expect(calendarDay(day)).toMatchObject({ lunarMonth, leap: true, lunarDay: 1 });
  });
});
