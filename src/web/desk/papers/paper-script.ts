import type { Language } from '../../../locales/languages.ts';
import type { PaperScript } from '../../../locales/on-paper/paper-words.ts';

/** The script that the address asks for; without a wish the page's own, and 简体 where it speaks English. */
export function scriptOf({ url }: Request, language: Language): PaperScript {
  const wish = new URL(url).searchParams.get('script') ?? language;
  return wish === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}
