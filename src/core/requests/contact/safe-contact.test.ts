import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ways } from '../request.ts';
import { digitsOf, SafeContact, textsGoTo, wayOf } from './safe-contact.ts';

test('a text goes only where she chose texts, to a mobile phone, and never where she said never', () => {
  const number = '138 0000-1111';
  expect(textsGoTo({ way: 'sms', number })).toBe('13800001111');
  expect(textsGoTo({ way: 'sms', number, neverSms: true })).toBeNull();
  expect(textsGoTo({ way: 'sms' })).toBeNull();
  expect(textsGoTo({ way: 'sms', number: '0532 8888 0000' })).toBeNull();
  expect(textsGoTo({ number })).toBeNull();
});

test('whatever else she said, nothing is texted but where she chose it', () => {
  const anything = fc.record(
    {
      way: fc.constantFrom(...ways.filter((way) => way !== 'sms')),
      ...{ number: fc.string(), when: fc.string(), name: fc.string(), neverSms: fc.boolean() },
    },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(anything, (contact) => textsGoTo(contact) === null));
});

test('who gave a number may be rung, who gave none is not sought', () => {
  expect(wayOf({ number: '13800001111' })).toBe('phone');
  expect(wayOf({})).toBe('none');
  expect(wayOf({ way: 'in-person', number: '13800001111' })).toBe('in-person');
});

test('one number however it is written has the same digits', () => {
  for (const typed of ['13800001111', '138-0000 1111', '+86 138 0000 1111', '１３８００００１１１１'])
    expect(digitsOf(typed)).toBe('13800001111');
  expect(digitsOf('没有')).toBe('');
  expect(digitsOf('12345')).toBe('');
});

test('a number that leads nowhere is refused where she is to be rung, and what WeChat calls her is taken', () => {
  const isTaken = (contact: object) => SafeContact.safeParse(contact).success;
  for (const number of [
    '13800001111',
    '138 0000 1111',
    '+86 138 0000 1111',
    '0532-88500000',
    '+852 2345 6789',
  ])
    expect(isTaken({ number })).toBe(true);
  for (const number of ['1380', '138000011', '88500000', '找小李']) {
    expect(isTaken({ number })).toBe(false);
    expect(isTaken({ way: 'phone', number })).toBe(false);
    expect(isTaken({ way: 'wechat', number })).toBe(true);
  }
});
