import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import routes from './routes.ts';
import { isPageFile } from './is-page-file.ts';

test('each file that a page brings along is known as one, also one that comes tomorrow', () => {
  const all = readdirSync(new URL('public', import.meta.url), { recursive: true, encoding: 'utf8' });
  const files = all.filter((name) => name.includes('.'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of [...files, 'tomorrow.js']) expect([file, isPageFile(`/${file}`)]).toEqual([file, true]);
  expect(isPageFile('/assets/root-B1x2.css?v=1')).toBe(true);
});

test('no page is taken for a file', () => {
  const paths = JSON.stringify(routes).matchAll(/"path":"([^"]+)"/g);
  const pages = [
    '/',
    ...[...paths].map(([, path]) => `/${path}`),
    '/activities/x.ics',
    '/photos/a.webp',
    '/?a.js',
  ];
  expect(pages.filter(isPageFile)).toEqual([]);
});
