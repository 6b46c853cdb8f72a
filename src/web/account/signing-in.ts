import { localPath } from '../local-path.ts';
import { cookieOf } from '../preferences.ts';

const name = 'signing-in';

/** Between phone and code: whose code is awaited, and where she was going. */
export type SigningIn = { phone: string; next: string };

/** Kept in a cookie of the sign-in pages alone: a phone number has no place in an address or a log. */
export function signingInCookie(signingIn: SigningIn, request: Request): string {
  const secure = request.url.startsWith('https:') ? '; Secure' : '';
  const value = encodeURIComponent(JSON.stringify(signingIn));
  return `${name}=${value}; Path=/sign-in; Max-Age=1800; SameSite=Lax; HttpOnly${secure}`;
}

export const noSigningInCookie = `${name}=; Path=/sign-in; Max-Age=0; SameSite=Lax; HttpOnly`;

export function readSigningIn(request: Request): SigningIn | undefined {
  const value = cookieOf(request.headers.get('cookie'), name);
  if (!value) return undefined;
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== 'object' || read === null || !('phone' in read) || !('next' in read))
      return undefined;
    return typeof read.phone === 'string' ? { phone: read.phone, next: localPath(read.next) } : undefined;
  } catch {
    return undefined;
  }
}

/** 138****5678 */
export const maskedPhone = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replaceAll(/[\s-]/g, '')
    .replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** A place that waits to be taken as soon as she has signed in: the form's address and what it would send. */
export type Pending = { path: string; fields: [string, string][] };

const signUpPath = /^\/activities\/[0-9a-f-]{36}$/;

export function pendingIn(next: string): Pending | undefined {
  const { pathname, searchParams } = new URL(next, 'http://here.invalid');
  if (!signUpPath.test(pathname) || searchParams.get('join') !== '1') return undefined;
  return { path: pathname, fields: [...searchParams] };
}
