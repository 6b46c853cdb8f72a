import type { Cell, TableLine } from '../roster.ts';
import { textOf, wordOf } from './spellings.ts';

/** Where a column stands, counted from 0, and what the office calls it. */
export type Headed = { nth: number; head: string };

export type Found<C extends string> = ReadonlyMap<C, Headed>;

/** What a kind of table calls its columns, and what it cannot do without. */
export type Heads<C extends string> = {
  meantBy: (head: string) => C | undefined;
  missingIn: (found: Found<C>) => readonly C[];
};

/** 村（居）名称* → 村居; what cannot head a column is an empty word. */
const headOf = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')
    .replace(/(?<=.)(名称|全称|必填|选填)+$/u, '');

/** 户数（户） → 户数. Whatever else stands in brackets says of whom or what it is: 电话（家属） is not hers. */
const withoutUnit = (word: string): string => word.replace(/\((?:户|人|名|个|\d+位)\)$/, '');

function columnsIn<C extends string>(cells: readonly Cell[], { meantBy }: Heads<C>): Map<C, Headed> {
  const found = new Map<C, Headed>();
  cells.forEach((cell, nth) => {
    const word = wordOf(cell);
    const column = meantBy(headOf(word)) ?? meantBy(headOf(withoutUnit(word)));
    if (column !== undefined && !found.has(column)) found.set(column, { nth, head: textOf(cell) });
  });
  return found;
}

/** `others`: what else heads a column, which is not read. */
export type HeaderFound<C extends string> = { line: number; found: Found<C>; others: string[] };

const othersIn = (cells: readonly Cell[], found: Found<string>): string[] => {
  const read = new Set([...found.values()].map(({ nth }) => nth));
  return cells.flatMap((cell, nth) => (read.has(nth) ? [] : textOf(cell) || []));
};

/**
 * The line that heads the columns, below whatever titles stand above it: the one of these lines that says most of what the kind needs.
 * A header of two lines (联系执委 above 姓名 | 电话) is read as both. Undefined where none says a column at all.
 */
export function findHeaderBy<C extends string>(
  lines: readonly TableLine[],
  heads: Heads<C>,
): HeaderFound<C> | undefined {
  let best: (HeaderFound<C> & { score: number }) | undefined;
  lines.forEach(({ line, cells }, nth) => {
    const own = columnsIn(cells, heads);
    if (own.size === 0) return;
    const above = lines[nth - 1];
    const both = above ? new Map([...columnsIn(above.cells, heads), ...own]) : own;
    const isTwoLined = both.size > own.size && heads.missingIn(both).length < heads.missingIn(own).length;
    const found = isTwoLined ? both : own;
    const score = found.size - 10 * heads.missingIn(found).length;
    if (best === undefined || score > best.score)
      best = { line, found, score, others: othersIn(cells, found) };
  });
  return best && { line: best.line, found: best.found, others: best.others };
}
