import { expect, test } from 'vitest';
import { mayAnswer, maySee } from './suggestion-policy.ts';

const office = { personId: '于主任', isOfTheDistrict: true };
const li = { personId: '李婶', isOfTheDistrict: false };

test('what she left is seen by her and by the office, and what nobody signed by the office alone', () => {
  expect([office, li].map((actor) => maySee(actor, { person_id: '李婶' }))).toEqual([true, true]);
  expect([office, li].map((actor) => maySee(actor, { person_id: '孙姐' }))).toEqual([true, false]);
  expect([office, li].map((actor) => maySee(actor, { person_id: null }))).toEqual([true, false]);
});

test('only the office answers', () => {
  expect([office, li].map(mayAnswer)).toEqual([true, false]);
});
