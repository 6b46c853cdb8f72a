import { expect, test } from 'vitest';
import { languages } from './languages.ts';
import { sentencesIn } from './sentences.ts';

test.for([...languages])(
  'before she sends it she is told in %s that deputies of the home read it too',
  (language) => {
    const { before } = sentencesIn(language).talk.step;
    expect(before.whoHome('泉东新村')).toMatch(/替班|deputies/);
  },
);
