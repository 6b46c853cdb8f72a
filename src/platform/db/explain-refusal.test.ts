import { expect, test } from 'vitest';
import { StartError } from '../start-error.ts';
import { explainRefusal } from './explain-refusal.ts';

const refused = (code: string) => Object.assign(new Error('as the driver says it'), { code });

test.for([
  ['28P01', /口令不对/],
  ['3D000', /库不存在/],
  ['ECONNREFUSED', /连不上/],
  ['42501', /权限不够/],
] as const)('what the operator set wrongly is told in one sentence: %s', ([code, sentence]) => {
  const told = explainRefusal(refused(code));
  expect(told).toBeInstanceOf(StartError);
  expect(told).toMatchObject({ message: expect.stringMatching(sentence) });
});

test('a fault of ours keeps its stack', () => {
  for (const error of [refused('23505'), new TypeError('ours'), 'not an error']) {
    expect(explainRefusal(error)).toBe(error);
  }
});
