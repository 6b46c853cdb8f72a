import { expect, test } from 'vitest';
import { suggestionStateOf } from './suggestion.ts';

test('one waits until the office has answered it or closed it without words', () => {
  const at = new Date('2026-12-20T02:00:00Z');
  expect(suggestionStateOf({ closedAt: null, answer: null })).toBe('open');
  expect(suggestionStateOf({ closedAt: at, answer: '换了' })).toBe('answered');
  expect(suggestionStateOf({ closedAt: at, answer: null })).toBe('closed');
});
