import { expect, test } from 'vitest';
import { isCoreError, notFound } from '../errors.ts';
import { inSomeCell } from './in-some-cell.ts';

const codeOf = (work: Promise<unknown>) =>
  work.catch((error: unknown) => (isCoreError(error) ? error.code : String(error)));

test('each cell is asked until one knows the code', async () => {
  const ask = (cell: string) =>
    cell === 'second' ? Promise.resolve(cell) : Promise.reject(notFound('request-not-found'));
  expect(await codeOf(inSomeCell(['first', 'second', 'third'], ask))).toBe('second');
  expect(await codeOf(inSomeCell(['first', 'third'], ask))).toBe('request-not-found');
});

test('where the code is right, what is not found behind it is the answer, and no further cell is asked', async () => {
  const asked: string[] = [];
  const ask = (cell: string) => {
    asked.push(cell);
    return Promise.reject(notFound(cell === 'second' ? 'erasure-not-found' : 'request-not-found'));
  };
  expect(await codeOf(inSomeCell(['first', 'second', 'third'], ask))).toBe('erasure-not-found');
  expect(asked).toEqual(['first', 'second']);
});
