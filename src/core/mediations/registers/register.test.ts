import { expect, test } from 'vitest';
import { surnameOf } from './register.ts';

test.each([
  ['王大姐', '王某'],
  [' 欧阳女士', '欧阳某'],
  ['𠮷田', '𠮷某'],
  ['Anna', 'A某'],
  ['', ''],
])('of %s the register holds %s', (name, said) => {
  expect(surnameOf(name)).toBe(said);
});
