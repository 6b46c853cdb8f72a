import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../../locales/sentences.ts';
import { placesWords } from './places-words.ts';

const zh = sentencesIn('zh-Hans');
const open = { capacity: 24, taken: 18, waiting: 0, state: 'open' } as const;

describe('the places of an activity', () => {
  it.each([
    [open, '还剩 6 个名额'],
    [{ ...open, taken: 24 }, '名额满了'],
    [{ ...open, taken: 24, waiting: 3 }, '名额满了，排着 3 家'],
    [{ ...open, taken: 23, waiting: 1 }, '还有 1 个空位，先等前面排着的 1 家'],
    [{ ...open, capacity: null, taken: 0 }, '直接来就行，不用报名'],
    [{ ...open, state: 'cancelled' as const }, '这个活动取消了'],
    [{ ...open, state: 'over' as const }, '这个活动已经办完了'],
  ])('are said in words: %j', (activity, said) => {
    expect(placesWords(activity, zh).text).toBe(said);
  });

  const at = (position: number) => ({ position, offerEndsAt: null });

  it('tell her whose turn it is that, and not to wait', () => {
    const asked = { position: null, offerEndsAt: new Date() };
    expect(placesWords({ ...open, taken: 23, waiting: 4 }, zh, asked).text).toBe('轮到您了，去不去？');
  });

  it('tell her who waits how many are before her', () => {
    expect(placesWords({ ...open, taken: 24, waiting: 5 }, zh, at(5)).text).toBe('名额满了，您前面还有 4 家');
    expect(placesWords({ ...open, taken: 24, waiting: 5 }, zh, at(1)).text).toBe('名额满了，您排在最前');
    expect(placesWords({ ...open, taken: 23, waiting: 2 }, zh, at(2)).text).toBe('候补第 2 位');
  });
});
