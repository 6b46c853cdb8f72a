import { expect, test } from 'vitest';
import { gridCalled, gridNumbered } from './grid-name.ts';

test('a grid is its three digits, however it is called', () => {
  const called = ['第3网格', '3号网格', '3网格', '3號網格', '网格003', '網格3号', 'Grid3'];
  for (const word of called)
    expect([word, gridCalled(word), gridNumbered(word)]).toEqual([word, '003', '003']);
});

test('a number alone is a grid where a grid is asked for, and nowhere else', () => {
  for (const word of ['3', '03', '003', '第3'])
    expect([word, gridCalled(word), gridNumbered(word)]).toEqual([word, undefined, '003']);
  for (const word of ['', '东片', '3组', '1234', '网格'])
    expect([word, gridCalled(word), gridNumbered(word)]).toEqual([word, undefined, undefined]);
});
