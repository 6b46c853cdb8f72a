import * as OpenCC from 'opencc-js';

const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });

/** These are right in both; the converter prefers a rarer form. */
const bothRight = new Set('台里群床裡着著周志才家借占只合向回征托松症种系致谷辟郁采鉴面台才布后干吃');

/** The letters of a text in 繁體 that only 简体 writes so. */
export const simplifiedLetters = (text: string): string[] =>
  [...text].filter((letter) => !bothRight.has(letter) && toTraditional(letter) !== letter);
