import { expect, test } from 'vitest';
import { keyIn } from '../../../../tests/support/sign-in/second-step.ts';
import { addressOf, codeOfStep, drawKey, keyToType, stepAt, stepOf } from './totp.ts';

test('the codes are those of RFC 6238', async () => {
  const key = '12345678901234567890';
  const published = [
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
  ] as const;
  for (const [at, code] of published) expect(await codeOfStep(key, stepAt(new Date(at)))).toBe(code);
});

test('a code counts half a minute before and after its time, and no longer', async () => {
  const [key, now] = [drawKey(), new Date('2026-12-20T02:00:10Z')];
  const step = stepAt(now);
  for (const off of [-1, 0, 1])
    expect(await stepOf(key, await codeOfStep(key, step + off), now)).toBe(step + off);
  for (const off of [-2, 2]) expect(await stepOf(key, await codeOfStep(key, step + off), now)).toBeNull();
  for (const wrong of ['', '12345', '1234567', 'abcdef']) expect(await stepOf(key, wrong, now)).toBeNull();
});

test('the picture and the letters to type hold the same key', () => {
  const key = drawKey();
  const address = addressOf(key, { issuer: '微家', whose: '138****5678' });
  expect(keyIn(address)).toBe(key);
  expect(new URL(address).searchParams.get('secret')).toBe(keyToType(key).replaceAll(' ', ''));
  expect(address).toMatch(/^otpauth:\/\/totp\/.+issuer=.+digits=6&period=30$/);
});
