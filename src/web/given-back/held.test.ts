import { expect, test } from 'vitest';
import { drawnFor } from './drawn-for.ts';
import { holdsWords } from './held.ts';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test.each([
  [{ session: 'Zq3vN8sT1xK6wB0yR5uE2cH7' }, false],
  [{ deputy: '0194f3a0-1111-7abc-8abc-0123456789ab' }, false],
  [{ act: 'take', [drawnFor]: 'Zq3vN8sT1xK6wB0yR5uE2c' }, false],
  [{ homeId: '0194f3a0-1111-7abc-8abc-0123456789ab', text: '  ' }, false],
  [{ text: '她今天来了' }, true],
])('of %j the words are %s', (fields, holds) => {
  expect(holdsWords(formOf(fields))).toBe(holds);
});
