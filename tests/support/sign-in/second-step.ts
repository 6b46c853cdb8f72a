import { codeOfStep, stepAt } from '../../../src/platform/auth/second-step/totp.ts';
import type { Desk } from '../auth-desk.ts';

/** Somebody's browser at the sign-in desk: it keeps its cookie, as a browser does. */
export type Browser = { headers: { cookie: string }; take: (setCookie: readonly string[]) => void };

const pairOf = (cookie: string) => cookie.split(';')[0] ?? '';

export function browserWith(cookies: readonly string[]): Browser {
  const browser: Browser = {
    headers: { cookie: cookies.map(pairOf).join('; ') },
    take: (setCookie) => (browser.headers = { cookie: setCookie.map(pairOf).join('; ') }),
  };
  return browser;
}

/** Phone and code, and no more. */
export async function inByPhone({ auth, sms }: Desk, phone: string): Promise<Browser> {
  await auth.sendCode(phone);
  return browserWith((await auth.verifyCode(phone, sms.codeFor(phone))).setCookie);
}

/** Her authenticator learns its key; `shows` is what it displays, now or some steps later. */
export async function withAuthenticator(desk: Desk, browser: Browser) {
  const { secondStep } = desk.auth;
  const offered = await secondStep.offerKey(browser.headers, {});
  const key = keyIn(offered.address);
  const shows = (later = 0) => codeOfStep(key, stepAt(desk.options.now()) + later);
  const done = await secondStep.setUp(browser.headers, { sealed: offered.sealed, code: await shows() });
  browser.take(done.setCookie);
  return { key, shows, recoveryCodes: done.recoveryCodes };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an app makes of the picture: the letters (RFC 4648) become the key's bytes again. */
export const keyIn = (address: string): string => keyOf(new URL(address).searchParams.get('secret') ?? '');

function keyOf(typed: string): string {
  const bits = [...typed].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return Buffer.from(bytes).toString();
}

/** What an app shows now, into which the letters were typed. */
export const codeNow = (typed: string): Promise<string> => codeOfStep(keyOf(typed), stepAt(new Date()));
