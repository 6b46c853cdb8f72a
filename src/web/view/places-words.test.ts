import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../locales/sentences.ts';
import { placesWords, wouldWait } from './places-words.ts';

const zh = sentencesIn('zh-Hans');
const open = { capacity: 24, taken: 18, waiting: 0, state: 'open' } as const;

describe('the places of an activity', () => {
  it.each([
    [open, '还剩 6 个名额'],
    [{ ...open, taken: 24 }, '名额满了'],
    [{ ...open, taken: 24, waiting: 3 }, '名额满了，前面排着 3 位'],
    [{ ...open, taken: 23, waiting: 1 }, '还有 1 个空位，先等前面排着的 1 家'],
    [{ ...open, capacity: null, taken: 0 }, '直接来就行，不用报名'],
    [{ ...open, state: 'cancelled' as const }, '这个活动取消了'],
    [{ ...open, state: 'over' as const }, '这个活动已经办完了'],
  ])('are said in words: %j', (activity, said) => {
    expect(placesWords(activity, zh).text).toBe(said);
  });

  it('would make her wait where too few are left for her party or others wait already', () => {
    expect(wouldWait(open, 6)).toBe(false);
    expect(wouldWait(open, 7)).toBe(true);
    expect(wouldWait({ ...open, taken: 24 }, 1)).toBe(true);
    expect(wouldWait({ ...open, taken: 23, waiting: 1 }, 1)).toBe(true);
    expect(wouldWait({ ...open, capacity: null }, 7)).toBe(false);
  });
});
