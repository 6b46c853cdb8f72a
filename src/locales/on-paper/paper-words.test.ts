import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { paperWords } from './paper-words.ts';
import { spokenClock, spokenCount, spokenNumber, spokenPhone } from './spoken.ts';

/** Every sentence with its text, as it stands in the file. */
const sentences = (tree: object): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' ? sentences(value) : [[key, String(value)]],
  );

describe('what stands on paper', () => {
  it('is said in both scripts, each in its own characters', () => {
    const [hans, hant] = [sentences(paperWords('zh-Hans')), sentences(paperWords('zh-Hant'))];
    const toSimplified = OpenCC.Converter({ from: 'tw', to: 'cn' });
    expect(hant.map(([key, text]) => [key, toSimplified(text)])).toEqual(hans);
    expect(hans.map(([, text]) => toSimplified(text))).toEqual(hans.map(([, text]) => text));
  });
});

describe('what is read out', () => {
  it.each([
    [14, 30, '下午两点半'],
    [9, 0, '上午九点'],
    [8, 15, '早上八点一刻'],
    [12, 0, '中午十二点'],
    [18, 5, '晚上六点零五分'],
    [19, 20, '晚上七点二十分'],
    [0, 0, '凌晨零点'],
  ])('says %i:%i as people do', (hour, minute, said) => {
    expect(spokenClock(hour, minute, { two: '两', hour: '点', minute: '分' })).toBe(said);
  });

  it('says numbers, counts and numbers to ring', () => {
    expect([1, 10, 12, 20, 24, 100, 103, 110, 1002, 5000].map(spokenNumber)).toEqual([
      ...['一', '十', '十二', '二十', '二十四', '一百', '一百零三', '一百一十', '一千零二', '五千'],
    ]);
    expect(spokenCount(2, { two: '两' })).toBe('两');
    expect(spokenPhone('0532-8855 1234')).toBe('零五三二，八八五五，幺二三四');
  });
});
