import { expect, test } from 'vitest';
import { askedWords } from './asked-words.ts';
import { fold } from './fold.ts';
import { listFoundBy } from './list-found-by.ts';
import { wordsOf } from './words-of.ts';

test('traditional, wide and accented letters are written one way', () => {
  expect(fold('婦女微家　ＷｉＦｉ nǚ 頭髮')).toBe('妇女微家 wifi nv 头发');
});

test('a name is kept by its pairs, its characters and its sounds, without what every home is called', async () => {
  const words = await wordsOf({ names: ['泉东新村妇女微家'], sayings: ['热水'] });
  for (const word of ["'泉东':1A", "'东':1A", "'quandongxincun':1A", "'xincun':1A", "'qdxc':1A", "'热水':1"])
    expect(words).toContain(word);
  expect(words).not.toMatch(/妇女|weijia/);
});

test('a wish is asked for in every word for it, fillers are not asked for', () => {
  expect(askedWords('我想剪头发')).toMatchObject({ query: expect.stringContaining("('理发')") });
  expect(askedWords('附近哪里有葡萄')).toEqual({ query: "('葡萄')" });
});

test('of a name that no dictionary knows, its neighbours are asked for together and no character alone', () => {
  expect(askedWords('云坪镇杏花村')).toEqual({ query: "('云坪' & '坪镇' & '杏花' & '花村')" });
  expect(askedWords('泉东在哪')).toEqual({ query: "('泉东')" });
  expect(askedWords('种葡萄')).toEqual({ query: "('种' & '葡萄')" });
});

test('homes as such are every home; signs alone are none', () => {
  for (const typed of ['婦女微家', '妇女微家', 'fnwj', 'FuNvWeiJia']) expect(askedWords(typed)).toBe('every');
  for (const typed of ['%', "'; --", '(ノ°□°)', ' ']) expect(askedWords(typed)).toBe('none');
});

test('whatever is typed, only characters and letters stand in the query', () => {
  for (const typed of [`泉'东\\:*& | !x`, "a' & 'b", '泉'.repeat(60), '<-> 泉:A'])
    expect(JSON.stringify(askedWords(typed))).toMatch(/^\{"query":"[\p{Script=Han}a-z0-9' ()&|:*]+"\}$/u);
});

test('of a few names part of one, its pinyin or its first letters are enough', async () => {
  const villages = ['泉东新村', '名都苑社区', '鳌角石村'].map((name) => ({ name }));
  for (const typed of ['泉東', 'quandong', 'qdx', 'xincun', 'Quan Dong'])
    expect(await listFoundBy(villages, typed)).toEqual([{ name: '泉东新村' }]);
  for (const typed of ['', '%', 'zzz']) expect(await listFoundBy(villages, typed)).toEqual([]);
});
