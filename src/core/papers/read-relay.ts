import { withoutLongNumbers } from '../shared/text.ts';
import { cleanLine } from './clean-line.ts';
import { looksLikeName, readEntry, type Entry } from './read-entry.ts';
import { nameKey, type RelayRow, type RelayWhy } from './relay.ts';

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

const measure = '位人个名口岁号楼栋单室月日点家大小块元组队路斤';
/** `1.` `2、` `(3)` `4 ` `5王大娘`, 一、 */
const ownNumber = new RegExp(
  `^(?:no\\.?\\s*)?[(【[]?\\s*(?:\\d{1,3}\\s*(?:[)\\]】.。、,:;~—-]+\\s*|\\s+|(?![${measure}])(?=\\p{Script=Han}))|[一二三四五六七八九十]{1,3}[)、.]\\s*)`,
  'iu',
);
const dateOrTime =
  /^\d{1,2}(?:[月/]\s*\d|[:点]\d{2}|点|\.\d{1,2}\s*(?:[日号(]|周|星期|[上下]午|晚))|^(?:周|星期)[一二三四五六日天]/u;

const heading =
  /^(?:#|[-—=~_]{2,}|接龙|时间|地点|日期|内容|要求|注意|费用|联系|电话|集合|主办|说明|备注|自带|活动|截止|大家|各位|温馨|请|名额|一?共|总共|合计|还剩|报了|限|本次|别忘|记得|报名(?:时|地|要|截|方|须|人|电|的|请|接)|候补[:\-—]|以下)/u;
const example =
  /^(?:例[如子]?|比如|示例|样例|格式|模板)(?:[\s:,.、(]|$)|^例|^(?:张三|李四|某某|x{2,})(?!\p{Script=Han})/iu;
const saysNo = /请假|取消|不来|来不了|来不成|不能[来去参]|去不了|去不成|不去|不参加|退出|退了|不报了|有事/u;

type Read = Entry & { kind: RelayRow['kind'] };
type Place = 'before' | 'among' | 'alone';

const nobody = (why: RelayWhy, entry?: Entry): Read => ({
  ...{ kind: 'ignored', name: entry?.name ?? '', people: entry?.people ?? 1, said: false },
  why: [why],
});

/** How it was understood is no doubt. */
const remarks: ReadonlySet<RelayWhy> = new Set(['plus', 'number-left-out']);

const somebody = (entry: Entry, ...more: RelayWhy[]): Read => {
  const why = [...entry.why, ...more];
  return { ...entry, why, kind: why.every((one) => remarks.has(one)) ? 'taken' : 'doubtful' };
};

function nameOfWhoSaysNo(body: string): Entry {
  const [before = ''] = body.split(saysNo);
  return readEntry(before);
}

function readNumbered(body: string): Read {
  if (example.test(body)) return nobody('example');
  if (heading.test(body)) return nobody('heading');
  if (saysNo.test(body)) return nobody('says-no', nameOfWhoSaysNo(body));
  const entry = readEntry(body);
  return entry.name === '' && !entry.said ? nobody('no-name') : somebody(entry);
}

/** A line without a number is a heading above the list; within the list it may be somebody who forgot it. */
function readUnnumbered(text: string, place: Place): Read {
  if (text === '') return nobody('blank');
  if (example.test(text)) return nobody('example');
  if (heading.test(text) || dateOrTime.test(text)) return nobody('heading');
  if (saysNo.test(text)) return nobody('says-no', nameOfWhoSaysNo(text));
  const entry = readEntry(text);
  if (entry.name === '' || [...entry.name].length > 12) return nobody('heading');
  if (place === 'alone' && entry.said) return somebody(entry);
  if (entry.said || (place !== 'before' && looksLikeName(entry))) return somebody(entry, 'not-numbered');
  return nobody('heading', entry);
}

const isNumbered = (text: string) =>
  ownNumber.test(text) &&
  !dateOrTime.test(text) &&
  readNumbered(text.replace(ownNumber, '')).kind !== 'ignored';

/** Somebody twice, and somebody who takes it back further down: both are hers to settle. */
function compare(rows: readonly RelayRow[]): RelayRow[] {
  return rows.map((row) => {
    if (row.kind === 'ignored' || row.name === '') return row;
    const same = (other: RelayRow) => nameKey(other.name) === nameKey(row.name);
    const above = rows.slice(0, row.line - 1).some((other) => other.kind !== 'ignored' && same(other));
    const below = rows.slice(row.line).some((other) => other.why.includes('says-no') && same(other));
    const why: RelayWhy[] = [...row.why];
    if (above) why.push('twice');
    if (below) why.push('says-no-later');
    return above || below ? { ...row, kind: 'doubtful', why } : row;
  });
}

/**
 * Reads a 接龙 as it was copied out of a group: one row for each line, none lost. What is not plainly somebody with a
 * number of people is doubtful or ignored, and says why.
 */
export function readRelay(pasted: string): RelayRow[] {
  const lines = pasted.split(lineBreak);
  const clean = lines.map(cleanLine);
  const first = clean.findIndex(({ text }) => isNumbered(text));
  const placeOf = (index: number): Place => (first < 0 ? 'alone' : index < first ? 'before' : 'among');
  const rows = clean.map(({ text, hadNumber }, index): RelayRow => {
    const body = text.replace(ownNumber, '');
    const numbered = body !== text && !dateOrTime.test(text);
    const read = numbered ? readNumbered(body) : readUnnumbered(text, placeOf(index));
    const { kind, name, people, why } = read;
    const told: RelayWhy[] = hadNumber && kind !== 'ignored' ? [...why, 'number-left-out'] : why;
    return { line: index + 1, text: withoutLongNumbers(lines[index] ?? ''), kind, name, people, why: told };
  });
  return compare(rows);
}
