import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('every page takes what was refused from its frame, where it also is after the browser was sent back', async () => {
  for await (const file of glob('src/web/**/*.tsx')) {
    const text = await readFile(file, 'utf8');
    if (/\buseActionData</.test(text)) expect([file, text.includes('useAnswer()')]).toEqual([file, true]);
  }
});
