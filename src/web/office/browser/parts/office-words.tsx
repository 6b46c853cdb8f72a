import { createContext, use } from 'react';
import { isLanguage, type Language } from '../../../../locales/languages.ts';
import type { homes } from '../../../../locales/zh-Hans/homes.ts';
import type { office } from '../../../../locales/zh-Hans/office/office.ts';
import type { Reach } from './answers.ts';

export type OfficeWords = { language: Language; words: typeof office; kinds: (typeof homes)['kinds'] };

export type OfficeState = OfficeWords & { reach: Reach };

export const OfficeContext = createContext<OfficeState | null>(null);

export function useOffice(): OfficeState {
  const state = use(OfficeContext);
  if (!state) throw new Error('A part of the desk stands outside of it');
  return state;
}

const simplified = async () => ({
  ...(await import('../../../../locales/zh-Hans/office/office.ts')),
  ...(await import('../../../../locales/zh-Hans/homes.ts')),
});

const traditional = async () => ({
  ...(await import('../../../../locales/zh-Hant/office/office.ts')),
  ...(await import('../../../../locales/zh-Hant/homes.ts')),
});

const english = async () => ({
  ...(await import('../../../../locales/en/office/office.ts')),
  ...(await import('../../../../locales/en/homes.ts')),
});

/** The sentences of one language: a browser loads those that it shows. */
export async function wordsIn(wished: string | undefined): Promise<OfficeWords> {
  const language = isLanguage(wished) ? wished : 'zh-Hans';
  const load = language === 'en' ? english : language === 'zh-Hant' ? traditional : simplified;
  const { office, homes } = await load();
  return { language, words: office, kinds: homes.kinds };
}

/** What a kind is called; one that this version does not know keeps its name. */
export const kindWord = (kinds: Readonly<Record<string, string>>, kind: string): string =>
  kinds[kind] ?? kind;
