import { en } from './en/tree.ts';
import type { Language } from './languages.ts';
import { zhHans, type Sentences } from './zh-Hans/tree.ts';
import { zhHant } from './zh-Hant/tree.ts';

const trees: Record<Language, Sentences> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

export const sentencesIn = (language: Language): Sentences => trees[language];
