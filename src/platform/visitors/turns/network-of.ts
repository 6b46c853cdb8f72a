import { isIPv6 } from 'node:net';

/** Sixteen bits a group, `::` written out; an IPv4 address inside an IPv6 one is itself. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const [before, after] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const [front, back] = [before ?? [], after ?? []];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(gap).fill('0'), ...back].map((group) => group.replace(/^0+(?=.)/, ''));
}

/**
 * Whose address it is: the first half of an IPv6 address is one household's or one office's. `wide` takes the last byte
 * off an IPv4 address as well.
 */
export function networkOf(address: string, { wide = false } = {}): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase();
  if (plain === '::1') return networkOf('127.0.0.1', { wide });
  if (isIPv6(plain)) return groupsOf(plain).slice(0, 4).join(':');
  return wide ? plain.replace(/\.\d+$/, '') : plain;
}
