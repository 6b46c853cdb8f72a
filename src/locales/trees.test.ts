import { globSync } from 'node:fs';
import path from 'node:path';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { simplifiedLetters } from '../../tests/support/tongues/simplified-letters.ts';
import { errorSentence } from './error-sentence.ts';
import { languages } from './languages.ts';
import { sentencesIn } from './sentences.ts';

/** Every leaf as `path → text`; sentences with gaps are said once with plain values. */
function leaves(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') return [[path, String(tree)]];
  return Object.entries(tree ?? {}).flatMap(([key, value]) => leaves(value, `${path}/${key}`));
}

const source = leaves(sentencesIn('zh-Hans'));

describe('the three trees', () => {
  it.each(languages)('%s says the same things as 简体 and leaves none empty', (language) => {
    const own = leaves(sentencesIn(language));
    expect(own.map(([path]) => path)).toEqual(source.map(([path]) => path));
    const silent = own.filter(([path, text]) => text === '' && !/\/(lunarMonths|weekdays)\/0$/.test(path));
    expect(silent).toEqual([]);
  });

  it('writes no simplified-only character in 繁體', () => {
    const simplified = leaves(sentencesIn('zh-Hant')).flatMap(([path, text]) =>
      simplifiedLetters(text).map((letter) => path + letter),
    );
    expect(simplified).toEqual([]);
  });

  it('writes no Chinese in English, and no 繁體 in 简体', () => {
    const chinese = leaves(sentencesIn('en')).filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(chinese).toEqual([]);
    const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
    expect(source.filter(([, text]) => toSimplified(text) !== text)).toEqual([]);
  });
});

const partsOfErrors = globSync('zh-Hans/*/*{errors,codes}.ts', { cwd: import.meta.dirname });

it('no two areas have a sentence each for one code, of which one would never be read', async () => {
  const parts = await Promise.all(
    partsOfErrors.map(
      (file): Promise<Record<string, object>> => import(path.join(import.meta.dirname, file)),
    ),
  );
  const codes = parts.flatMap((part) => Object.values(part).flatMap((table) => Object.keys(table)));
  expect(parts.length).toBeGreaterThan(5);
  expect(codes.filter((code, nth) => codes.indexOf(code) < nth)).toEqual([]);
});

describe('errorSentence', () => {
  it('has a sentence even for a code that nobody told it of', () => {
    const { errors } = sentencesIn('zh-Hans');
    expect(errorSentence(errors, 'already-signed-up')).toBe('您已经报上名了，不用再报。');
    expect(errorSentence(errors, 'toString')).toBe(errors.codes.unexpected);
  });
});
