import { z } from 'zod';

// A NUL or another control character, but for line feed and tab, is no text that a person wrote.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const lineBreaks = /[\n\t\u2028\u2029]/;

// Phones bring them along with a number that is copied; alone they turn the words around them.
const turns = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const unseen = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** As it was meant: trimmed, without what turns its direction; nothing where nothing can be seen. */
function meant(text: string): string {
  const words = text.replaceAll('\r\n', '\n').replaceAll(turns, '').trim();
  return unseen.test(words) ? '' : words;
}

const lengthOf = (text: string) => [...text].length;

const written = (text: string) => text.isWellFormed() && !controls.test(text);

/** Text of `min` to `max` characters (code points), as it was meant; no control characters, no lone surrogates. */
export const paragraph = (min: number, max: number) =>
  z
    .string()
    // Forms send each line break as CR LF.
    .transform(meant)
    .refine(written, { error: 'not-text', abort: true })
    .refine((text) => lengthOf(text) >= min, {
      error: min === 1 ? 'required' : 'too-short',
      params: { limit: min },
    })
    .refine((text) => lengthOf(text) <= max, { error: 'too-long', params: { limit: max } });

/** The same, on one line. */
export const line = (min: number, max: number) =>
  paragraph(min, max).refine((text) => !lineBreaks.test(text), { error: 'one-line-only' });

/** A phone, a landline, a number of an identity card: seven digits and more, also in groups. */
const longNumber =
  /(?:\+?86[- ]?)?(?<!\d)(?:1\d{2}[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|\d{7,}x?)(?!\d)/gi;

export const starsForNumber = '***';

/** Somebody's words as they may be shown to others: stars for every number by which a person could be rung or known. */
export const withoutLongNumbers = (words: string): string => words.replaceAll(longNumber, starsForNumber);
