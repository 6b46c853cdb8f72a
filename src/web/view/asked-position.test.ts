import { expect, test } from 'vitest';
import { askedPosition, positionCookie, readPosition } from './asked-position.ts';

const asks = (path: string, cookie = '') =>
  askedPosition(new Request(`http://weijia.example${path}`, { headers: { cookie } }));

test('a position is two numbers on the earth, and anything else is none', () => {
  expect(readPosition('36.389,120.447')).toEqual({ lat: 36.389, lng: 120.447 });
  for (const text of ['999,999', '91,0', '0,-181', '36', '36,', 'a,b', '', undefined])
    expect([text, readPosition(text)]).toEqual([text, undefined]);
});

test('a position that was given once goes along from page to page, rounded, without standing in an address', () => {
  const cookie = positionCookie({ lat: 36.38912, lng: 120.44651 });
  expect(cookie).toBe('near=36.389%2C120.447; Path=/; Max-Age=1800; SameSite=Lax; HttpOnly');
  expect(asks('/homes', cookie)).toEqual({ lat: 36.389, lng: 120.447 });
  expect(asks('/?near=36.1,120.1', cookie)).toEqual({ lat: 36.1, lng: 120.1 });
  expect(asks('/homes')).toBeUndefined();
});
