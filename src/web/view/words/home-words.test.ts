import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../../locales/sentences.ts';
import { distanceWords, hoursLines, openingWords, walkWords } from './home-words.ts';

const zh = sentencesIn('zh-Hans');

describe('distanceWords', () => {
  it.each([
    [0, '10 米'],
    [424, '420 米'],
    [994, '990 米'],
    [1000, '1.0 公里'],
    [9949, '9.9 公里'],
    [9950, '10 公里'],
    [23_400, '23 公里'],
  ])('says %d metres as people do', (metres, said) => {
    expect(distanceWords(metres, zh)).toBe(said);
  });

  it('counts minutes on foot only where one would walk', () => {
    expect(walkWords(30, zh)).toBe('走路约 1 分钟');
    expect(walkWords(840, zh)).toBe('走路约 16 分钟');
    expect(walkWords(2600, zh)).toBeNull();
  });
});

describe('openingWords', () => {
  it('says what the door is like now and when that changes', () => {
    expect(openingWords({ open: true, closesAt: '17:30' }, zh)).toBe('开着呢，17:30 关门');
    expect(
      openingWords({ open: false, opensAt: { weekday: 2, time: '09:00', inDays: 0, day: '2026-12-21' } }, zh),
    ).toBe('还没开门，今天 9:00 开');
    expect(
      openingWords({ open: false, opensAt: { weekday: 2, time: '09:00', inDays: 1, day: '2026-12-21' } }, zh),
    ).toBe('关门了，明天 9:00 开');
    expect(
      openingWords({ open: false, opensAt: { weekday: 1, time: '09:00', inDays: 3, day: '2026-12-21' } }, zh),
    ).toBe('关门了，周一 9:00 开');
    expect(openingWords({ open: false, opensAt: null }, zh)).toBe('这会儿关着门');
  });
});

describe('hoursLines', () => {
  const day = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes });

  it('joins days that open alike and says which day is off', () => {
    const hours = [1, 2, 3, 4, 5].flatMap((n) => [day(n, '14:00', '17:30'), day(n, '09:00', '11:00')]);
    expect(hoursLines(hours, zh)).toMatchObject([
      { days: '周一到周五', times: '9:00–11:00、14:00–17:30' },
      { days: '周六到周日', times: '休息' },
    ]);
  });

  it('says every day where all seven are alike', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7].map((n) => day(n, '08:00', '20:00'));
    expect(hoursLines(hours, sentencesIn('en'))).toMatchObject([{ days: 'Every day', times: '8:00–20:00' }]);
  });
});
