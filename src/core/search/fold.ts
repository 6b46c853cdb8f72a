import { Converter } from 'opencc-js/t2cn';

// oxlint-disable-next-line typescript/no-unsafe-assignment -- its types import files without their endings, which cannot be resolved
const toSimplified: (text: string) => string = Converter({ from: 'tw', to: 'cn' });

/** One writing for what people write in many: simplified, narrow, small letters, `v` for ü, no accents. */
export const fold = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');

/** The runs of Chinese characters and of Latin letters and digits in folded text; whatever else stands there parts them. */
export const runsOf = (folded: string): string[] => folded.match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];

export const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** Each two characters beside each other; a character alone where there is no second. */
export function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, nth) => `${letters[nth] ?? ''}${letter}`);
}
