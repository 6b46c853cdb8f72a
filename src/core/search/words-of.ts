import { fold, isHan, pairsOf, runsOf } from './fold.ts';
import { soundsOf } from './pinyin-of.ts';

/** What a home may be found by: what it is called, and what it says of itself or does. */
export type Findable = { names: readonly string[]; sayings: readonly string[] };

/** Every home is one of these, so they tell none apart. */
export const everyHome = /妇女微家|妇女之家|微家/g;

/** Postal words at the end of a village's name. */
const everyVillage = /(村民委员会|社区居民委员会|居民委员会|村委会|居委会)$/;

/** Two characters and one, so that 泉东 and 泉 are both found; letters and digits as they stand. */
const gramsOf = (folded: string) =>
  runsOf(folded).flatMap((run) => (isHan(run) ? [...run, ...pairsOf(run)] : [run]));

/**
 * A text-search vector as PostgreSQL reads it, without any of its dictionaries, so that every server answers the same.
 * What comes from a name bears the weight A.
 */
export async function wordsOf({ names, sayings }: Findable): Promise<string> {
  const words = new Map<string, '1A' | '1'>();
  for (const saying of sayings) for (const gram of gramsOf(fold(saying))) words.set(gram, '1');
  for (const name of names) {
    const own = fold(name).replaceAll(everyHome, ' ').trim().replace(everyVillage, '');
    for (const word of [...gramsOf(own), ...(await soundsOf(own))]) words.set(word, '1A');
  }
  return [...words].map(([word, weight]) => `'${word}':${weight}`).join(' ');
}
