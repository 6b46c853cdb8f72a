import type { boardErrors as source } from '../../zh-Hans/help/board-errors.ts';

export const boardErrors: typeof source = {
  'answer-not-found': 'There is no such answer.',
  'answer-removed': 'This answer has been taken down.',
  'number-in-public-words':
    'There is a phone, an identity number or another way to reach somebody in it. Please take it out before everybody reads it.',
  'look-over-first':
    'Have you looked at all that is marked? Where nobody can be known by it, tick the box and put it up.',
};
