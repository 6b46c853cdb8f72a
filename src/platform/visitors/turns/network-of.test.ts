import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';

test('one household does not become many by the second half of its IPv6 address, however it is written', () => {
  for (const address of [
    '2001:db8:1:2:0:0:0:1f',
    '2001:db8:1:2::ffff',
    '2001:0db8:0001:0002:a:b:c:d',
    '2001:DB8:1:2::1%eth0',
  ]) {
    expect(networkOf(address)).toBe('2001:db8:1:2');
  }
  expect([networkOf('2001:db8::1'), networkOf('2001:db8::2')]).toEqual(['2001:db8:0:0', '2001:db8:0:0']);
  expect(networkOf('2001:db8:1:3::1')).not.toBe('2001:db8:1:2');
});

test('an IPv4 address is itself, with its neighbours where that is asked for, also inside IPv6', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7', { wide: true })).toBe('203.0.113');
  expect(networkOf('not an address')).toBe('not an address');
});
