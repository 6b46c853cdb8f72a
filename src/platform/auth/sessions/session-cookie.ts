import type { AuthParts } from '../auth-parts.ts';
import { signToken } from '../signed-token.ts';

/** The whole Set-Cookie of a session, as better-auth writes it. */
export function sessionCookie(
  { secret, cookieName, now }: Pick<AuthParts, 'secret' | 'cookieName' | 'now'>,
  token: string,
  expiresAt: Date,
): string {
  const seconds = Math.floor((expiresAt.getTime() - now().getTime()) / 1000);
  const secure = cookieName.startsWith('__Secure-') ? '; Secure' : '';
  const value = encodeURIComponent(signToken(token, secret));
  return `${cookieName}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
