import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readReceipt, receiptFrom } from './receipt-code.ts';

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
