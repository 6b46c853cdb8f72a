import type { RelayWhy } from './relay.ts';

const chinese: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

/** `12`, 两, 十二, 二十三; NaN where it is none. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones, ...rest] = text.split('十');
  if (rest.length > 0 || tens === undefined) return Number.NaN;
  if (ones === undefined) return chinese[tens] ?? Number.NaN;
  return (
    (tens === '' ? 1 : (chinese[tens] ?? Number.NaN)) * 10 + (ones === '' ? 0 : (chinese[ones] ?? Number.NaN))
  );
}

const n = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const kin = '(?:小?孩子?|娃娃?|宝宝?|孙[子女]|儿子|闺女|女儿|老人|大人|人)';

type Found = { totals: number[]; pluses: number[]; rest: string };
type Pattern = { shape: RegExp; read: (groups: string[], found: Found) => void };

const total = (shape: string): Pattern => ({
  shape: new RegExp(shape, 'gu'),
  read: ([first = ''], found) => found.totals.push(readNumber(first)),
});
const plus = (shape: string): Pattern => ({
  shape: new RegExp(shape, 'gu'),
  read: ([first = ''], found) => found.pluses.push(readNumber(first)),
});

/** In this order; what one has read the next does not see. */
const patterns: readonly Pattern[] = [
  // A house, a floor, an age, a time: no number of people.
  {
    shape: /\d{1,2}:\d{2}|\d+(?:-\d+)+|\d+\s*(?:号楼?|栋|单元|室|组|楼|岁|月|日|点半?|路|斤|块|元)/gu,
    read: () => undefined,
  },
  {
    shape: new RegExp(`${n}\\s*个?大人?\\s*[,+]?\\s*${n}\\s*个?(?:小孩?|孩)`, 'gu'),
    read: ([big = '', small = ''], { totals }) => totals.push(readNumber(big) + readNumber(small)),
  },
  plus(`(?:带|领|抱)着?\\s*${n}\\s*[个位名]?\\s*${kin}`),
  plus(`(?:\\+|加)\\s*${n}\\s*(?:位|个人?|人|名)?`),
  total(`[x×*]\\s*${n}(?!\\d)`),
  total(`(?:[老小]?(?=两口子))?(两)口子`),
  total(`(?:一家|全家|共|我们)?${n}\\s*(?:位|个人|人|名|口人?|个)`),
  total('(?:夫妻|母[女子]|婆媳|姐妹|姊妹|娘|爷)?([俩仨])人?'),
  total('(?<!\\d)(\\d{1,3})(?!\\d)'),
];

const sizeIsOdd = (people: number) => !(people >= 1 && people <= 10);
const company =
  /(?:带|领|抱|和|跟).{0,4}(?:孩|娃|宝|孙|儿子|闺女|女儿|老伴|对象|老人|朋友|邻居|婆婆|妈|爸)|全家|一家/u;

export type PartySize = {
  people: number;
  /** Whether the line says a number at all. */
  said: boolean;
  why: RelayWhy[];
  /** The line without it. */
  rest: string;
};

/** How many a line speaks of, herself among them: `2位`, `+1`, `两大一小`, 母女俩, a bare number. */
export function readPartySize(text: string): PartySize {
  const found: Found = { totals: [], pluses: [], rest: text };
  for (const { shape, read } of patterns) {
    found.rest = found.rest.replaceAll(shape, (_match, ...groups: unknown[]) => {
      read(
        groups.filter((group) => typeof group === 'string'),
        found,
      );
      return ' ';
    });
  }
  const { totals, pluses, rest } = found;
  const why: RelayWhy[] = [];
  const bareFirst = /^\s*\d{1,3}(?!\s*[位个人名口大])(?:\D|$)/u.test(text) && totals.length > 0;
  if (totals.length + pluses.length > 1 || bareFirst) why.push('two-numbers');
  else if (pluses.length === 1) why.push('plus');
  const people = totals[0] ?? pluses.reduce((sum, one) => sum + one, 1);
  // 「两三位」: a number that is none.
  if (Number.isNaN(people)) return { people: 1, said: true, why: [...why, 'odd-size'], rest };
  if (people <= 1 && company.test(text)) {
    return { people: 2, said: totals.length > 0, why: [...why, 'brings-someone'], rest };
  }
  if (sizeIsOdd(people)) why.push('odd-size');
  return { people, said: totals.length + pluses.length > 0, why, rest };
}
