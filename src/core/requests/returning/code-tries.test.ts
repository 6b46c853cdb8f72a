import { expect, test } from 'vitest';
import { isTooManyTries } from './code-tries.ts';

test('a network may try twenty codes in ten minutes, and five while many try', () => {
  expect(isTooManyTries({ fromHere: 20, inAll: 20 })).toBe(false);
  expect(isTooManyTries({ fromHere: 21, inAll: 21 })).toBe(true);
  expect(isTooManyTries({ fromHere: 6, inAll: 501 })).toBe(true);
});

test('a machine that tries codes without end shuts nobody out who tries hers once', () => {
  expect(isTooManyTries({ fromHere: 1, inAll: 1_000_000 })).toBe(false);
});
