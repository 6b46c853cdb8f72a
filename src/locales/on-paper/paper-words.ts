import { onPaper as zhHans, type PaperWords } from './simplified.ts';
import { onPaper as zhHant } from './traditional.ts';

/** The two ways to write a paper. */
export const paperScripts = ['zh-Hans', 'zh-Hant'] as const;

export type PaperScript = (typeof paperScripts)[number];

const words: Record<PaperScript, PaperWords> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant };

export const paperWords = (script: PaperScript): PaperWords => words[script];

export type { PaperWords };
