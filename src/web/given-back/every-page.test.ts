import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** 想找人说说 and the paper of somebody who is no user show in the answer itself what is to be mended: a cookie would tell, or stay. */
const withoutCookie = ['src/web/resident/talk/talk.tsx', 'src/web/outside/paper.tsx'];

test('every page takes what was refused from its frame, where it also is after the browser was sent back', () => {
  const pages = globSync('src/web/**/*.tsx').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const asking = pages.filter(
    ({ file, text }) => /\buseActionData</.test(text) && !withoutCookie.includes(file),
  );
  expect(asking.filter(({ text }) => !text.includes('useAnswer()')).map(({ file }) => file)).toEqual([]);
});
