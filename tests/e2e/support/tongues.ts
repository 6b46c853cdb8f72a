import type { Page } from 'playwright-core';
import type { Language } from '../../../src/locales/languages.ts';
import { sentencesIn } from '../../../src/locales/sentences.ts';
import { placeName } from '../../../src/web/view/place-name.ts';

/** Every sentence of a language as it stands in the source. */
const textOf = (tree: unknown): string =>
  tree !== null && typeof tree === 'object' ? Object.values(tree).map(textOf).join('') : String(tree);

/** Letters that 简体 writes in its sentences and 繁體 in none of its own; names of places leave some on purpose. */
const traditional = new Set(textOf(sentencesIn('zh-Hant')));
const simplifiedAlone = new Set(
  [...textOf(sentencesIn('zh-Hans'))].filter(
    (letter) => !traditional.has(letter) && placeName(letter, 'zh-Hant') !== letter,
  ),
);

const isStrange: Record<Language, (letter: string) => boolean> = {
  'zh-Hans': () => false,
  'zh-Hant': (letter) => simplifiedAlone.has(letter),
  en: (letter) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(letter),
};

/** What is read out of the page's main part: its text, and the names of what has no text of its own; what somebody typed is hers. */
function readOut(main: Element): string {
  const read = document.createElement('div');
  read.append(main.cloneNode(true));
  const notRead = '[lang="zh-Hans"], [aria-hidden="true"], script, style, noscript';
  for (const part of read.querySelectorAll(notRead)) part.remove();
  for (const part of read.querySelectorAll('textarea')) part.textContent = '';
  const told = [...read.querySelectorAll('*')].flatMap((part) =>
    ['aria-label', 'placeholder', 'title', 'alt'].map((name) => part.getAttribute(name) ?? ''),
  );
  return [read.textContent, ...told].join('\n');
}

/**
 * What on this page is not in its language, a line each: letters of another script that are not marked as somebody's own
 * words, and what stands where a sentence is missing. `names` are people and places inside of sentences.
 */
export async function strangeWords(
  page: Page,
  language: Language,
  names: readonly string[],
): Promise<string[]> {
  const text = await page.getByRole('main').evaluate(readOut);
  const spoken = names.reduce((left, name) => left.replaceAll(name, ''), text);
  const faults: string[] = [];
  for (const sentence of spoken.split('\n').filter((line) => line.trim() !== '')) {
    const strange = [...sentence].some(isStrange[language]);
    const missing = /undefined|\[object |NaN|=>|\bnull\b/.test(sentence);
    if (strange || missing) faults.push(`${new URL(page.url()).pathname}: ${sentence.trim().slice(0, 120)}`);
  }
  return faults;
}
