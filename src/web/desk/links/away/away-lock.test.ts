import { expect, test } from 'vitest';
import {
  halfKept,
  isPin,
  isTooEasy,
  keepHalf,
  newKey,
  open,
  randomBytes,
  randomHalf,
  seal,
  stretch,
  unwrap,
} from '../../../public/away/lock.js';

test('a PIN is six to twelve digits, and none that a thief tries first', () => {
  for (const pin of ['204817', '71936482', '204817204810'])
    expect([pin, isPin(pin), isTooEasy(pin)]).toEqual([pin, true, false]);
  for (const pin of ['000000', '123456', '987654', '890123', '121212', '123123'])
    expect([pin, isTooEasy(pin)]).toEqual([pin, true]);
  for (const pin of ['20481', '2048170000000', '20481a', '']) expect(isPin(pin)).toBe(false);
});

test('the list opens with the PIN and the half together, and with neither alone', async () => {
  const salt = randomBytes(16);
  const [pin, other] = [await stretch('204817', salt), await stretch('204818', salt)];
  expect(pin.proof).toMatch(/^[0-9a-f]{64}$/);
  expect(pin.proof).not.toBe(other.proof);
  expect((await stretch('204817', randomBytes(16))).proof).not.toBe(pin.proof);
  const half = randomHalf();
  const { key, wrapped } = await newKey(pin, half);
  const sealed = await seal(key, 'list', { name: '王大姐' });
  const opened = await unwrap(pin, half, wrapped);
  expect(await open(opened, 'list', sealed)).toBe('{"name":"王大姐"}');
  await expect(open(opened, 'meta', sealed)).rejects.toThrow();
  await expect(unwrap(other, half, wrapped)).rejects.toThrow();
  await expect(unwrap(pin, randomHalf(), wrapped)).rejects.toThrow();
  const kept = await keepHalf(pin, half);
  expect(await halfKept(pin, kept)).toBe(half);
  expect(await halfKept(other, kept)).toBeNull();
});
