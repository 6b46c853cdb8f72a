import { describe, expect, it } from 'vitest';
import { refusalIn } from './form-answer.ts';
import { givenBack, nothingGivenBack } from './given-back.ts';
import { sealWith } from '../../platform/seal.ts';

const now = new Date('2026-12-20T10:00:00+08:00');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const place = new URL('http://weijia.example/suggestions?from=home');
const answer = {
  faults: [{ field: 'body', label: '您想说什么', sentence: '写得太长了。' }],
  typed: { body: '热水壶漏水', phone: '13800000001' },
};
const given = givenBack(sealWith('Zq3vN8sT1xK6wB0yR5uE2cH7jL4mP9aD', 'forms'));
const sent = (cookie = '') => cookie.split(';')[0] ?? '';

describe('what a refused form gives back', () => {
  it('comes back whole to its own page, and nobody reads it on the way', () => {
    const cookie = given.keep(answer, place, now);
    expect(cookie).toMatch(/^given-back=[\w-]+; Path=\/suggestions; Max-Age=300; SameSite=Lax; HttpOnly$/);
    expect(cookie).not.toMatch(/13800000001|热水壶/);
    expect(given.read(`language=en; ${sent(cookie)}`, place, later(1))).toEqual(answer);
    expect(nothingGivenBack(place)).toContain('Path=/suggestions; Max-Age=0');
  });

  it('is nothing on another page, after five minutes, with another secret or when it was touched', () => {
    const cookie = sent(given.keep(answer, place, now));
    const elsewhere = new URL('http://weijia.example/sign-in');
    expect(given.read(cookie, elsewhere, now)).toBeNull();
    expect(given.read(cookie, place, later(301))).toBeNull();
    expect(givenBack(sealWith('another', 'forms')).read(cookie, place, now)).toBeNull();
    expect(given.read(`${cookie.slice(0, -3)}AAA`, place, now)).toBeNull();
    for (const rubbish of [undefined, '', 'given-back=', 'given-back=x', `given-back=${'A'.repeat(90)}`])
      expect(given.read(rubbish, place, now)).toBeNull();
  });

  it('goes only over an encrypted line where the page came over one', () => {
    const safe = new URL('https://weijia.example/sign-in');
    expect(given.keep(answer, safe, now)).toContain('; Secure');
  });

  it('stays in the answer itself where it is too large for a cookie', () => {
    const letters = Array.from({ length: 3000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    );
    const typed = { body: letters.join('') };
    expect(given.keep({ ...answer, typed }, place, now)).toBeUndefined();
  });

  it('is kept for no path that would say more than a path', () => {
    const odd = new URL('http://weijia.example/desk/x;Domain=evil.example');
    expect(given.keep(answer, odd, now)).toBeUndefined();
  });
});

describe('refusalIn', () => {
  it('finds the refusal among what actions answered', () => {
    expect(refusalIn({ root: null, page: answer })).toEqual(answer);
    expect(refusalIn({ page: { code: 'ABCD' } })).toBeNull();
    expect(refusalIn(null)).toBeNull();
  });
});
