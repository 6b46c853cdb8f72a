import { expect, it } from 'vitest';
import { isCoreError } from '../../shared/errors.ts';
import { maskPhone } from '../mask-phone.ts';
import { readPhone } from './phone.ts';

function faultOf(typed: string): string | undefined {
  try {
    return readPhone(typed);
  } catch (error) {
    return isCoreError(error) ? error.faults[0]?.code : undefined;
  }
}

it('a phone is understood however it was typed or pasted', () => {
  const ways = [
    '13812345678',
    ' 138 1234 5678 ',
    '１３８１２３４５６７８',
    '138-1234-5678',
    '+86 138 1234 5678',
    '＋８６　138 1234 5678',
    '008613812345678',
    '8613812345678',
    '(+86) 13812345678',
    '\u202d13812345678\u202c',
    '138\u00a01234\u20115678',
  ];
  for (const way of ways) expect(faultOf(way)).toBe('13812345678');
});

it('what is no mobile number is refused by name', () => {
  const wrong = [
    '',
    '1381234567',
    '138123456789',
    '23812345678',
    '+1 13812345678',
    '+8613812345678 x',
    'abc',
    "13812345678' or '1'='1",
    '\u0000',
    '\ud800',
    '1'.repeat(10_000),
    ' '.repeat(10_000) + '13812345678',
    '٠١٢٣٤٥٦٧٨٩٠',
  ];
  for (const typed of wrong) expect(faultOf(typed)).toBe('phone-unknown-form');
});

it('a masked phone keeps three digits in front and four behind', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
});
