import { expect, test } from 'vitest';
import { drawnFor, isAnothers, markForms } from './drawn-for.ts';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('every form that is sent carries the mark of whom it was drawn for, but at 想找人说说 and for nobody', () => {
  const html = '<form action="/x" method="post" class="y"><form action="/homes"><form method="post">';
  const marked = `<input type="hidden" name="${drawnFor}" value="hers"/>`;
  expect(markForms(html, { mark: 'hers', pathname: '/desk' })).toBe(
    `<form action="/x" method="post" class="y">${marked}<form action="/homes"><form method="post">${marked}`,
  );
  expect(markForms(html, { mark: 'hers', pathname: '/around' })).toBe(html);
  expect(markForms(html, { mark: null, pathname: '/desk' })).toBe(html);
});

test('a form is another’s where it bears another mark, except where it does the same for everybody', () => {
  const form = formOf({ [drawnFor]: 'hers' });
  const at = (path: string) => ({ url: `http://weijia.example${path}` });
  expect(isAnothers({ mark: 'hers' }, form, at('/desk'))).toBe(false);
  expect(isAnothers({ mark: 'another' }, form, at('/desk'))).toBe(true);
  expect(isAnothers({ mark: 'another' }, formOf({}), at('/desk'))).toBe(false);
  expect(isAnothers({ mark: null }, form, at('/desk'))).toBe(false);
  for (const path of ['/sign-out', '/preferences', '/sign-in/code'])
    expect(isAnothers({ mark: 'another' }, form, at(path))).toBe(false);
});
