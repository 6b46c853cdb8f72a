import { expect, test } from 'vitest';
import { openingWords } from './opening-words.ts';

test('a short text stands whole on one line', () => {
  expect(openingWords(' 热水壶漏水\n换一把吧 ')).toBe('热水壶漏水 换一把吧');
});

test('a long text is cut between letters, never inside one', () => {
  expect(openingWords('👩‍🍳'.repeat(40))).toBe(`${'👩‍🍳'.repeat(20)}…`);
  expect(openingWords('好'.repeat(61))).toBe(`${'好'.repeat(60)}…`);
  expect(openingWords('好'.repeat(60))).toBe('好'.repeat(60));
});
