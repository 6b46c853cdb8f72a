/** A phone, a landline, a number of an identity card: seven digits and more, also in groups. */
const longNumber =
  /(?:\+?86[- ]?)?(?<!\d)(?:1\d{2}[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|\d{7,}x?)(?!\d)/gi;
const itsWord = /(?:联系)?(?:电话|手机|tel|方式)号?码?\s*:?\s*(?=\*)/gi;
const star = '***';

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
  const starred = plain.replaceAll(longNumber, star);
  const text = starred.replaceAll(itsWord, '').replaceAll(star, ' ').replaceAll(/\s+/g, ' ').trim();
  return { text, hadNumber: starred !== plain };
}

/** The line as it was pasted, without the long numbers. */
export const withoutLongNumbers = (line: string): string => line.replaceAll(longNumber, star);
