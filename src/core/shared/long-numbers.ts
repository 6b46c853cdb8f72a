/** A phone, a landline, a number of an identity card: seven digits and more, also in groups. */
const longNumber =
  /(?:\+?86[- ]?)?(?<!\d)(?:1\d{2}[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|\d{7,}x?)(?!\d)/gi;

export const starsForNumber = '***';

/** Somebody's words as they may be shown to others: stars for every number by which a person could be rung or known. */
export const withoutLongNumbers = (words: string): string => words.replaceAll(longNumber, starsForNumber);
