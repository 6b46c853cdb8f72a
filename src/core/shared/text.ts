import { z } from 'zod';

// A NUL or another control character, but for line feed and tab, is no text that a person wrote.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const lineBreaks = /[\n\t\u2028\u2029]/;

const lengthOf = (text: string) => [...text].length;

const written = (text: string) => text.isWellFormed() && !controls.test(text);

/** Text of `min` to `max` characters (code points), trimmed; no control characters, no lone surrogates. */
export const paragraph = (min: number, max: number) =>
  z
    .string()
    // Forms send each line break as CR LF.
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
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
