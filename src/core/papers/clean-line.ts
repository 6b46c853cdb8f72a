import { starsForNumber, withoutLongNumbers } from '../shared/text.ts';

const itsWord = /(?:联系)?(?:电话|手机|tel|方式)号?码?\s*:?\s*(?=\*)/gi;

const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\ufe00-\ufe0f]/gu;
/** WeChat writes its own faces as `[玫瑰]`. */
const faces = /\[[\p{Script=Han}a-z]{1,6}\]/giu;
const keycap = /\ufe0f?\u20e3/g;
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

type CleanLine = { text: string; hadNumber: boolean };

/** One line in plain letters: full-width digits and ① as digits, no pictures, and no long number left in it. */
export function cleanLine(line: string): CleanLine {
  const plain = line
    .normalize('NFKC')
    .replaceAll(unseen, '')
    .replaceAll(keycap, '.')
    .replaceAll(pictures, ' ')
    .replaceAll(faces, ' ')
    .replaceAll(/\p{C}/gu, ' ');
  const starred = withoutLongNumbers(plain);
  const text = starred.replaceAll(itsWord, '').replaceAll(starsForNumber, ' ').replaceAll(/\s+/g, ' ').trim();
  return { text, hadNumber: starred !== plain };
}
