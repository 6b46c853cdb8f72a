import { expect, test } from 'vitest';
import { mayAnswerFor, maySee } from './signup-policy.ts';

const signup = { person_id: '王大姐' };
const nobody = { keepsHer: false, runsHome: false };

test('she herself, whoever keeps her among her relatives, and the host withdraw a sign-up', () => {
  expect(mayAnswerFor({ ...nobody, personId: '王大姐' }, signup)).toBe(true);
  expect(mayAnswerFor({ ...nobody, personId: '她女儿', keepsHer: true }, signup)).toBe(true);
  expect(mayAnswerFor({ ...nobody, personId: '江大姐', runsHome: true }, signup)).toBe(true);
});

test('a neighbour withdraws nobody', () => {
  expect(mayAnswerFor({ ...nobody, personId: '李婶' }, signup)).toBe(false);
});

test('a sign-up is seen by her, by whoever keeps her, and by the host, and by no neighbour', () => {
  const seenBy = [
    { ...nobody, personId: '王大姐' },
    { ...nobody, personId: '她女儿', keepsHer: true },
    { ...nobody, personId: '江大姐', runsHome: true },
    { ...nobody, personId: '李婶' },
  ].map((actor) => maySee(actor, signup));
  expect(seenBy).toEqual([true, true, true, false]);
});
