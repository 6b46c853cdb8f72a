import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  isFloodToTell,
  isTooMuchNameless,
  readReceipt,
  receiptFrom,
  suggestionStateOf,
} from './suggestion.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest();

test('a code is twelve letters in fours, and each hash has its own', () => {
  const codes = Array.from({ length: 500 }, (_, nth) => receiptFrom(hashOf(String(nth))));
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(500);
});

test('a code is understood however she types it', () => {
  const code = receiptFrom(hashOf('王大姐'));
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', ' – ')} `,
  ])
    expect(readReceipt(typed)).toBe(code);
  expect(readReceipt('ooIL-0000-0000')).toBe('0011-0000-0000');
  expect(readReceipt('７ＫＱ２－Ｍ０ＸＤ－９ＲＴＡ')).toBe('7KQ2-M0XD-9RTA');
});

test('what cannot be a code is none', () => {
  for (const typed of ['', '7KQ2', '7KQ2-M0XD-9RTU', '7KQ2-M0XD-9RTA-1', '验证码', '1'.repeat(100_000)])
    expect(readReceipt(typed)).toBe('');
});

test('one waits until the office has answered it or closed it without words', () => {
  const at = new Date('2026-12-20T02:00:00Z');
  expect(suggestionStateOf({ closedAt: null, answer: null })).toBe('open');
  expect(suggestionStateOf({ closedAt: at, answer: '换了' })).toBe('answered');
  expect(suggestionStateOf({ closedAt: at, answer: null })).toBe('closed');
});

test('a village behind one address may say a lot, and a flood of others closes the box to nobody', () => {
  expect(isTooMuchNameless({ left: 0, turn: 200 })).toBe(false);
  expect(isTooMuchNameless({ left: 0, turn: 201 })).toBe(true);
  expect(isTooMuchNameless({ left: 1_000_000, turn: 5 })).toBe(false);
  expect(isTooMuchNameless({ left: 1000, turn: 6 })).toBe(true);
});

test('the operator hears of a flood when it begins and at each further hundred', () => {
  expect([900, 999, 1000, 1001, 1100].filter(isFloodToTell)).toEqual([1000, 1100]);
});
