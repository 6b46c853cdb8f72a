import { describe, expect, it } from 'vitest';
import { zhHans } from '../../../locales/zh-Hans/tree.ts';
import { clockWords } from './clock-words.ts';

const now = new Date('2026-11-27T10:00:00+08:00');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const waiting = {
  ...({ status: 'waiting', outcome: null, isHomesTask: false, dueAt: null, nextContactAt: null } as const),
};

describe('how long there is to answer 王大姐', () => {
  it.each([
    [0.01, '还有 1 分钟该回话', 'alarm'],
    [1.5, '还有 1 小时该回话', 'alarm'],
    [3, '还有 3 小时该回话', 'alarm'],
    [20, '还有 20 小时该回话', 'sun'],
    [47.9, '还有 47 小时该回话', 'sun'],
    [72, '还有 3 天该回话', 'plain'],
    [0, '刚过回话的时候', 'alarm'],
    [-5, '过了 5 小时还没回话', 'alarm'],
  ])('in %d hours: %s', (hours, text, tone) => {
    expect(clockWords({ ...waiting, dueAt: inHours(hours) }, now, zhHans)).toEqual({ text, tone });
  });

  it('is not said of what lies at a home, was answered or is done', () => {
    const said = (some: object) => clockWords({ ...waiting, ...some }, now, zhHans).text;
    expect(said({ isHomesTask: true })).toBe('在微家，不走钟点');
    expect(said({ status: 'answered' })).toBe('联系过了');
    expect(said({ status: 'answered', nextContactAt: inHours(24) })).toBe('约好明天上午 10:00再联系');
    expect(said({ status: 'closed', outcome: 'withdrawn' })).toBe('她说不办了');
  });

  it('is alarming once the time she was promised has come', () => {
    const late = { ...waiting, status: 'answered', nextContactAt: inHours(-1) } as const;
    expect(clockWords(late, now, zhHans).tone).toBe('alarm');
  });
});
