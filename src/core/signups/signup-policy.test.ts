import { expect, test } from 'vitest';
import { mayAnswerFor, maySee } from './signup-policy.ts';

const signup = { person_id: '王大姐', placed_by: '她女儿' };

test('she herself, whoever signed her up, and the host withdraw a sign-up', () => {
  expect(mayAnswerFor({ personId: '王大姐', runsHome: false }, signup)).toBe(true);
  expect(mayAnswerFor({ personId: '她女儿', runsHome: false }, signup)).toBe(true);
  expect(mayAnswerFor({ personId: '江大姐', runsHome: true }, signup)).toBe(true);
});

test('a neighbour withdraws nobody', () => {
  expect(mayAnswerFor({ personId: '李婶', runsHome: false }, signup)).toBe(false);
});

test('a sign-up is seen by her, by whoever signed her up, and by the host, and by no neighbour', () => {
  const seenBy = [
    { personId: '王大姐', runsHome: false },
    { personId: '她女儿', runsHome: false },
    { personId: '江大姐', runsHome: true },
    { personId: '李婶', runsHome: false },
  ].map((actor) => maySee(actor, signup));
  expect(seenBy).toEqual([true, true, true, false]);
});
