import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../locales/sentences.ts';
import { momentOf } from './moments.ts';
import { proposedTime, typedInstant } from './forms/typed-time.ts';

const now = new Date('2026-11-24T08:00:00+08:00');
const said = (at: string, language: 'zh-Hans' | 'zh-Hant' | 'en' = 'zh-Hans') =>
  sentencesIn(language).dates.moment(momentOf(new Date(at), now));

describe('a time as people say it', () => {
  it.each([
    ['2026-11-25T09:30:00+08:00', '明天上午 9:30（周三）'],
    ['2026-11-24T14:05:00+08:00', '今天下午 2:05（周二）'],
    ['2026-11-24T12:00:00+08:00', '今天中午 12:00（周二）'],
    ['2026-11-23T23:59:00+08:00', '昨天晚上 11:59（周一）'],
    ['2026-12-22T00:30:00+08:00', '12月22日凌晨 0:30（周二）'],
  ])('%s is %s', (at, words) => {
    expect(said(at)).toBe(words);
  });

  it('is said in the other two languages by their habits', () => {
    expect(said('2026-11-25T09:30:00+08:00', 'zh-Hant')).toBe('明天上午 9:30（週三）');
    expect(said('2026-11-25T14:30:00+08:00', 'en')).toBe('Tomorrow at 14:30 (Wed)');
  });

  it('carries its year where it is another one, and none where tomorrow says enough', () => {
    expect(said('2028-12-31T09:00:00+08:00')).toBe('2028年12月31日上午 9:00（周日）');
    expect(said('2028-12-31T09:00:00+08:00', 'zh-Hant')).toBe('2028年12月31日上午 9:00（週日）');
    expect(said('2028-12-31T09:00:00+08:00', 'en')).toBe('31 Dec 2028 at 9:00 (Sun)');
    expect(said('2025-12-31T09:00:00+08:00')).toBe('2025年12月31日上午 9:00（周三）');
    expect(said('2027-03-08T09:30:00+08:00')).toBe('2027年3月8日上午 9:30（周一）');
    const lastEvening = new Date('2026-12-31T23:00:00+08:00');
    const { dates } = sentencesIn('zh-Hans');
    expect(dates.day(momentOf(new Date('2027-01-01T00:00:00+08:00'), lastEvening))).toBe('明天（周五）');
  });

  it('counts days by Shanghai, whatever hour it is in London', () => {
    const late = new Date('2026-11-24T23:50:00+08:00');
    expect(momentOf(new Date('2026-11-25T00:10:00+08:00'), late).inDays).toBe(1);
  });
});

describe('a time as a form sends it', () => {
  it('is meant in Shanghai', () => {
    expect(typedInstant('2026-11-25', '09:30').toISOString()).toBe('2026-11-25T01:30:00.000Z');
  });

  it.each([
    ['2026-02-30', '09:30'],
    ['2026-11-25', '25:00'],
    ['', ''],
    ['tomorrow', '9'],
  ])('is none where the day is %j and the hour %j', (day, clock) => {
    expect(typedInstant(day, clock).getTime()).toBeNaN();
  });

  it('is proposed for tomorrow morning', () => {
    expect(proposedTime(now)).toEqual({ day: '2026-11-25', from: '09:30', to: '11:00' });
  });
});
