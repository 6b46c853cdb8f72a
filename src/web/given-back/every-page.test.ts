import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every page takes what was refused from its frame, where it also is after the browser was sent back', () => {
  const pages = globSync('src/web/**/*.tsx').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const asking = pages.filter(({ text }) => /\buseActionData</.test(text));
  expect(asking.filter(({ text }) => !text.includes('useAnswer()')).map(({ file }) => file)).toEqual([]);
});
