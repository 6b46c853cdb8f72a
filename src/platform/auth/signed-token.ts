import { createHmac, timingSafeEqual } from 'node:crypto';

const signatureOf = (token: string, secret: string) =>
  createHmac('sha256', secret).update(token).digest('base64');

/** `token.signature`, as better-auth writes its cookie: the session row alone is no key to the door. */
export const signToken = (token: string, secret: string): string => `${token}.${signatureOf(token, secret)}`;

/** The token, if the signature is ours; compared in constant time, and in its one canonical spelling. */
export function readSignedToken(signed: string, secret: string): string | null {
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return null;
  const token = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1));
  const right = Buffer.from(signatureOf(token, secret));
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}
