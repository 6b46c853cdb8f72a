import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
import { everydayWords } from './everyday-words.ts';
import { OwnWord } from './word-key-of.ts';

test('there are more than five hundred of them, short, none twice, and each could be a word of her own', () => {
  expect(everydayWords.length).toBeGreaterThanOrEqual(500);
  expect(new Set(everydayWords).size).toBe(everydayWords.length);
  for (const word of everydayWords) {
    expect(word).toMatch(/^\p{Script=Han}{2,4}$/u);
    expect(OwnWord.parse(word)).toBe(word);
  }
});

test('each is the same word to whoever writes traditional characters', () => {
  const traditional = Converter({ from: 'cn', to: 'tw' });
  expect(everydayWords.filter((word) => traditional(word) !== word)).toEqual([]);
});
