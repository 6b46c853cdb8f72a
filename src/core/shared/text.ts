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
