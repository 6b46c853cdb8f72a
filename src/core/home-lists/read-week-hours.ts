import type { Span } from '../homes/hours.ts';
import { readDayHours } from '../homes/hours/day-hours-text.ts';
import { weekOf } from '../homes/hours/days-of-hours.ts';

const weekdays = '一二三四五六日';
const numberOf = (letter: string) => weekdays.indexOf(letter === '天' ? '日' : letter);

const range = (from: number, to: number): number[] =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, nth) => (from + nth) % 7);

const everyDay = range(0, 6);
const named: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(每天|每日|天天|全周|全年)$/, everyDay],
  [/^(工作日|平日|平时)$/, range(0, 4)],
  [/^(周末|双休日?)$/, [5, 6]],
];

const day = '(?:周|星期|礼拜)';
const letters = '[一二三四五六日天]';
/** 周一至周五, 周一到五, 周一、三、五, 周六日, 每天. */
const token = new RegExp(
  String.raw`每天|每日|天天|全周|全年|工作日|平日|平时|周末|双休日?|${day}${letters}(?:[至到~-]${day}?${letters}|(?:[、,和]?${day}?${letters})*)(?![^\d]*天后)`,
  'gu',
);

function daysOf(text: string): readonly number[] {
  const known = named.find(([says]) => says.test(text));
  if (known) return known[1];
  const found = [...text.replaceAll(/[周星期礼拜]/gu, '')].filter((letter) =>
    /[一二三四五六日天]/u.test(letter),
  );
  const [first = '', last = ''] = found;
  return /[至到~-]/.test(text) ? range(numberOf(first), numberOf(last)) : found.map(numberOf);
}

const noise = /(对外|免费|全部|均)?(开放|开门|营业|服务|值班)(时间|时段)?[:：]?|时间[:：]/gu;
/** 周末: 休息 */
export const isNoHours = (text: string): boolean => /^(休息?|不开放?|闭馆|关门|无)$/.test(text);

type Part = { days: readonly number[]; hours: string };

/** 「周一至周五 8:30-11:30，周末 9:00-16:00」 in its parts; undefined where the first hours have no days. */
function partsOf(text: string): Part[] | undefined {
  const parts: Part[] = [];
  const found = [...text.matchAll(token)];
  const [head] = found;
  if (!head || /\d/.test(text.slice(0, head.index))) return undefined;
  let open: number[] = [];
  found.forEach(({ 0: said, index }, nth) => {
    open = [...open, ...daysOf(said)];
    const hours = text
      .slice(index + said.length, found[nth + 1]?.index)
      .replaceAll(/^[\s、,和;:()]+|[\s、,和;()]+$/gu, '');
    if (hours === '') return;
    parts.push({ days: open, hours });
    open = [];
  });
  return open.length > 0 ? undefined : parts;
}

/**
 * The hours of a week as offices write them: 「每天 9:00-17:00」, 「周一至周五 8:30-11:30，14:00-17:30；周末 9:00-16:00」. Nobody guesses
 * on which days hours are meant that name none.
 */
export function readWeekHours(written: string): Span[] | 'hours-unknown-form' | 'hours-without-days' {
  const text = written.normalize('NFKC').replaceAll('—', '-').replaceAll('–', '-').replaceAll(noise, '');
  const parts = partsOf(text);
  if (parts === undefined) return 'hours-without-days';
  const week: (readonly Span[])[] = everyDay.map(() => []);
  for (const { days, hours } of parts) {
    const spans = isNoHours(hours) ? [] : readDayHours(hours);
    if (spans === undefined) return 'hours-unknown-form';
    for (const nth of days) week[nth] = spans;
  }
  return weekOf(week);
}
