import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowsCode } from '../locales/error-sentence.ts';
import { languages } from '../locales/languages.ts';
import { sentencesIn } from '../locales/sentences.ts';
import { codeOfStatus } from './error-mapper.ts';

const src = path.join(import.meta.dirname, '..');

const sources = globSync('{core,api}/**/*.ts', { cwd: src })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(src, file), 'utf8'));

/** `notFound('home-not-found')`, `code: 'in-the-past'`, `error: 'id-shape'`, `code = 'not-found'`. */
const thrown =
  /(?:\b(?:notFound|forbidden|conflict|ruleBroken)\(|\b(?:code|error)(?:: | = ))'([a-z]+(?:-[a-z]+)*)'/g;

/** Written otherwise than as one literal behind those words. */
const written = [
  ...['activity-over', 'activity-cancelled', 'sign-in-needed', 'invalid', 'forbidden', 'unexpected'],
  ...['required', 'too-short', ...Object.values(codeOfStatus)],
];

/** Kinds of fault of Zod that our schemas can meet. */
const ofZod = [
  'invalid-type',
  'invalid-format',
  'invalid-value',
  'too-big',
  'too-small',
  'unrecognized-keys',
];

const codes = [
  ...new Set([
    ...sources.flatMap((text) => [...text.matchAll(thrown)].map(([, code]) => code ?? '')),
    ...written,
    ...ofZod,
  ]),
];

describe('the sentences of errors', () => {
  it('collects the codes from the sources', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['home-not-found', 'already-signed-up', 'not-text', 'json-too-deep', 'busy']),
    );
    expect(codes.length).toBeGreaterThan(40);
  });

  it.each(languages)('say every code that core and the REST door throw in %s', (language) => {
    expect(codes.filter((code) => !knowsCode(sentencesIn(language).errors, code))).toEqual([]);
  });

  it.each(languages)('do not know a code that nobody throws in %s', (language) => {
    expect(knowsCode(sentencesIn(language).errors, 'no-such-code')).toBe(false);
  });
});
