import { fold, isHan, pairsOf, runsOf } from './fold.ts';
import { wishes } from './wishes.ts';
import { everyHome } from './words-of.ts';

const typedEveryHome = /^(funvweijia|funvzhijia|weijia|fnwj|fnzj|wj)$/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** What a sentence needs and a search does not. */
const fillers = new Set([
  ...'我你她他您咱想要去在有的了吗呢啊吧个位能会找来给和跟点儿做搞办教学看哪谁',
  ...[
    '我想',
    '想要',
    '我要',
    '哪里',
    '哪儿',
    '什么',
    '可以',
    '一下',
    '附近',
    '身边',
    '地方',
    '有没有',
    '能不能',
  ],
  ...['今天', '怎么', '一个', '我们', '咱们', '最近', '谁能'],
]);

const all = (parts: readonly string[]) => parts.join(' & ');
const anyOf = (parts: readonly string[]) => [...new Set(parts)].map((part) => `(${part})`).join(' | ');

const pairs = (run: string) => all(pairsOf(run).map((pair) => `'${pair}'`));

/**
 * The words of a sentence that say something. Characters beside each other that no dictionary joins are a name, and stay
 * together: each alone is met by thousands.
 */
const contentOf = (run: string) =>
  [...segmenter.segment(run)]
    .map(({ segment }) => (fillers.has(segment) ? ' ' : [...segment].length > 1 ? ` ${segment} ` : segment))
    .join('')
    .split(' ')
    .filter((word) => word !== '');

/**
 * What somebody means by a run of characters: a wish, in any of the words for it; or all the words that say something,
 * if they are more than letters; or the run as it stands. Whoever meets a later one of the three meets the earlier too,
 * so only one is asked: an index reads far more for an "or".
 */
export function meaningOf(run: string): { anyOf: string[] } | { allOf: string[] } {
  const wished = wishes.filter((words) => words.some((word) => run.includes(word))).flat();
  if (wished.length > 0) return { anyOf: wished };
  const content = contentOf(run);
  return { allOf: content.some((word) => [...word].length > 1) ? content : [run] };
}

function chinese(run: string): string {
  const meaning = meaningOf(run);
  return 'anyOf' in meaning ? anyOf(meaning.anyOf.map(pairs)) : all([...new Set(meaning.allOf.map(pairs))]);
}

/** Letters may be the beginning of a sound; a number is whole. */
const latin = (run: string) => (/^[a-z]+$/.test(run) ? `'${run}':*` : `'${run}'`);

const asked = (run: string) => `(${isHan(run) ? chinese(run) : latin(run)})`;

/**
 * What somebody typed, as a text-search query: all of its runs must be met. `every` where she asks for homes as such,
 * `none` where she typed nothing that could be found.
 */
export function askedWords(typed: string): { query: string } | 'every' | 'none' {
  const folded = fold(typed);
  const written = runsOf(folded);
  if (written.length === 0) return 'none';
  const telling = runsOf(folded.replaceAll(everyHome, ' ')).filter((run) => !typedEveryHome.test(run));
  return telling.length === 0 ? 'every' : { query: all(telling.map(asked)) };
}
