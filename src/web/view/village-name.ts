import type { Language } from '../../locales/languages.ts';
import { placeName } from './place-name.ts';

/** 「泉东新村村民委员会」 is the body that governs; people say 「泉东新村」, and read it in their own writing. */
export const villageName = (official: string, language: Language): string =>
  placeName(official.replace(/^(.{2,}?)(?:村民委员会|居民委员会|(?<=[村区])居?委会)$/u, '$1'), language);

/** What stays of a typed name without its kind and its body: 「墨河社区居委会」, 「墨河居委会」 and 「墨河社区」 are 「墨河」. */
export const bareName = (typed: string): string =>
  typed.replace(
    /^(.{2,}?)(?:村民委员会|居民委员会|村民委員會|居民委員會|[村居]?委[会會]|社[区區]|村)+$/u,
    '$1',
  );
