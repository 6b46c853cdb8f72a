import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../locales/sentences.ts';
import { calendarDay, calendarLine } from './calendar-day.ts';

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
