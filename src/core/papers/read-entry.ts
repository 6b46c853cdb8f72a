import { readPartySize } from './read-party-size.ts';
import { shortened, type RelayWhy } from './relay.ts';

export type Entry = { name: string; people: number; said: boolean; why: RelayWhy[] };

const unsure = /可能|也许|待定|没定|不一定|不确定|看情况|再说|或|\?/u;
const forAnother = /替|[代帮].{0,6}[报填接]/u;
const kinEnding = /(?:大娘|大妈|大姐|大嫂|大姨|阿姨|奶奶|姥姥|老师|婶|姐|嫂|姨|姑|妹|妈|哥|叔|婆)$/u;
const anotherNumber = /(?:[\s,;。])\d{1,3}\s*[.、)]\s*\p{Script=Han}/u;

const separators = /[\s,;:/|()[\]{}<>【】《》「」『』"'“”‘’。.、~—\-_+*#@!&=…·]+/u;
const noise = /^(?:报名?|参加|签到|接龙|我|算我|一起|都?[来去]|共|候补|排队|人|位)$/u;
/** What she brings or does stands behind her name, often without a blank. */
const behindName = /(?:自?带|领着?|抱着?|一家|全家|报名|参加|一起|可能|也许|待定|不一定).*$/u;
const twoNames = /^\p{Script=Han}{2,4}[和跟与及]\p{Script=Han}{2,4}$/u;

const isShort = (text: string) => /^\p{Script=Han}{2,4}$/u.test(text);

/** 「王大娘、李姐」 are two, 「王大娘、带围裙」 is one with a remark. */
const areTwo = (rest: string, [first = '', second = '']: readonly string[]) =>
  twoNames.test(first) ||
  (isShort(first) &&
    isShort(second) &&
    (kinEnding.test(second) || /[、和&]/u.test(rest.replaceAll(/\s/g, ''))));

function doubtsOfName(name: string): RelayWhy[] {
  const length = [...name].length;
  if (!/\p{L}/u.test(name)) return ['no-name'];
  return length < 2 || length > 12 || /\d/.test(name) ? ['odd-name'] : [];
}

/** What a line without its own number says: who, how many, and what is uncertain about it. */
export function readEntry(body: string): Entry {
  const { people, said, why, rest } = readPartySize(body);
  const words = rest.split(separators).filter((word) => word !== '' && !noise.test(word));
  const [first = ''] = words;
  const cut = first.replace(behindName, '');
  const name = shortened(cut === '' && words.length === 1 ? '' : cut || (words[1] ?? ''));
  const doubts: RelayWhy[] = [...why, ...doubtsOfName(name)];
  if (areTwo(rest, words)) doubts.push('several-names');
  if (anotherNumber.test(body)) doubts.push('several-on-a-line');
  if (forAnother.test(body)) doubts.push('for-another');
  if (unsure.test(body)) doubts.push('unsure');
  return { name, people: Math.min(Math.max(people, 1), 100), said, why: doubts };
}

/** Short enough, or called as one calls a neighbour, to be somebody's name though nothing else says so. */
export const looksLikeName = ({ name }: Pick<Entry, 'name'>): boolean =>
  isShort(name) || (kinEnding.test(name) && [...name].length <= 6);
