import { expect, test } from 'vitest';
import { namesTyped, whoIsMeant } from './who-is-meant.ts';

const staff = ['江秀英', '秦大姐', '沈大姐', '严大姐', '于大姐', '王'].map((name) => ({ id: name, name }));
const meant = (...typed: string[]) => whoIsMeant(namesTyped(typed), staff).map(({ name }) => name);

test('she means whom she names, in whatever words', () => {
  expect(meant('秦大姐')).toEqual(['秦大姐']);
  expect(meant('别让 秦大姐 看，也别让江秀英看')).toEqual(['江秀英', '秦大姐']);
  expect(meant('秀英')).toEqual(['江秀英']);
  expect(meant('秦 大 姐', '秦大姐')).toEqual(['秦大姐']);
});

test('a word that half the staff bears means nobody, so that somebody is left to read', () => {
  expect(meant('大姐')).toEqual([]);
  expect(meant('王')).toEqual([]);
  expect(meant('', '  ')).toEqual([]);
});

test.for([
  ['Amy Wong', 'amy wong'],
  ['Amy Wong', 'AmyWong'],
  ['王 芳', '王芳'],
  ['刘丽华', '劉麗華'],
  ['劉麗華', '刘丽华'],
  ['阿依古丽·买买提', '阿依古丽•买买提'],
])('who is called %s is meant also where she wrote %s', ([name = '', typed = '']) => {
  expect(whoIsMeant(namesTyped([typed]), [{ id: name, name }])).toHaveLength(1);
});
