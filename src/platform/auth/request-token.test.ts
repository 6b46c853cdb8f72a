import { expect, it } from 'vitest';
import { requestToken } from './request-token.ts';
import { signToken } from './signed-token.ts';

const secret = 'Zq3vN8sT1xK6wB0yR5uE2cH7jL4mP9aD';
const kind = { secret, cookieName: 'weijia.session' };
const signed = signToken('her-token', secret);
const cookie = (value: string) => ({ cookie: `language=en; weijia.session=${value}; size=large` });

it('a signed token is read from a bearer and from the cookie, encoded or not', () => {
  const forms = [
    { authorization: `Bearer ${signed}` },
    { authorization: `bearer ${encodeURIComponent(signed)}` },
    cookie(signed),
    cookie(encodeURIComponent(signed)),
    new Headers({ authorization: `Bearer ${signed}` }),
    new Headers(cookie(signed)),
  ];
  for (const headers of forms) expect(requestToken(headers, kind)).toBe('her-token');
});

it('without a signature of ours there is no token', () => {
  const forged = [
    'her-token',
    'her-token.',
    `.${signed.split('.')[1]}`,
    `his-token.${signed.split('.')[1]}`,
    signToken('her-token', 'another secret'),
    signed.slice(0, -1),
    `${signed}=`,
    signed.toUpperCase(),
    '%E0%A4%A',
    '',
    'x'.repeat(20_000),
  ];
  for (const text of forged) {
    expect(requestToken({ authorization: `Bearer ${text}` }, kind)).toBeNull();
    expect(requestToken(cookie(text), kind)).toBeNull();
  }
});

it('nothing is read from other cookies and other schemes', () => {
  expect(requestToken({}, kind)).toBeNull();
  expect(requestToken({ authorization: `Basic ${signed}` }, kind)).toBeNull();
  expect(requestToken({ cookie: `not-weijia.session=${signed}` }, kind)).toBeNull();
});

it('a bearer of hers goes before the cookie, a forged one gives way to it', () => {
  const both = { ...cookie(signToken('from-cookie', secret)), authorization: `Bearer ${signed}` };
  expect(requestToken(both, kind)).toBe('her-token');
  expect(requestToken({ ...both, authorization: 'Bearer forged.token' }, kind)).toBe('from-cookie');
});
