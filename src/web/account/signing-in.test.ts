import { describe, expect, it } from 'vitest';
import { maskedPhone, pendingIn, readSigningIn, signingInCookie } from './signing-in.ts';

const plain = new Request('http://localhost/sign-in');
const requestWith = (cookie: string) => new Request('http://localhost/sign-in/code', { headers: { cookie } });
const activity = '/activities/019a8f2e-7c1a-7001-8abc-0123456789ab';

describe('the wait for a code', () => {
  it('remembers the phone and where she was going', () => {
    const signingIn = { phone: '13800000001', next: `${activity}?people=3&child=2&join=1` };
    const [pair = ''] = signingInCookie(signingIn, plain).split(';');
    expect(readSigningIn(requestWith(pair))).toEqual(signingIn);
  });

  it('trusts nothing that a cookie says about where to go', () => {
    const [pair = ''] = signingInCookie({ phone: '13800000001', next: '//evil.example' }, plain).split(';');
    expect(readSigningIn(requestWith(pair))?.next).toBe('/');
    expect(readSigningIn(requestWith('signing-in=%7B'))).toBeUndefined();
    expect(readSigningIn(requestWith('signing-in=%22text%22'))).toBeUndefined();
  });

  it('keeps the phone from travelling in clear where the page did not', () => {
    const signingIn = { phone: '13800000001', next: '/' };
    expect(signingInCookie(signingIn, new Request('https://weijia.example/sign-in'))).toMatch(/; Secure$/);
    expect(signingInCookie(signingIn, plain)).not.toContain('Secure');
  });

  it('takes a place only where she pressed the button for it', () => {
    expect(pendingIn(`${activity}?people=3&child=2&key=k&join=1`)).toEqual({
      path: activity,
      fields: [
        ['people', '3'],
        ['child', '2'],
        ['key', 'k'],
        ['join', '1'],
      ],
    });
    expect(pendingIn(`${activity}?people=3`)).toBeUndefined();
    expect(pendingIn('/me/delete?join=1')).toBeUndefined();
  });

  it('shows only the ends of a phone number', () => {
    expect(maskedPhone('13800005678')).toBe('138****5678');
    expect(maskedPhone('１３８ ０００0-5678')).toBe('138****5678');
  });
});
