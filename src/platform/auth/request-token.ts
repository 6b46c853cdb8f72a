import { readSignedToken } from './signed-token.ts';

/** Either form of a request's headers: the web's, or Node's as Fastify hands them on. */
export type RequestHeaders = Headers | { authorization?: string | undefined; cookie?: string | undefined };

export type TokenKind = { secret: string; cookieName: string };

const header = (headers: RequestHeaders, name: 'authorization' | 'cookie'): string =>
  (headers instanceof Headers ? headers.get(name) : headers[name]) ?? '';

const decoded = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim());
  }
  return null;
}

/** The token in a bearer, if we signed it. */
export function bearerToken(headers: RequestHeaders, { secret }: TokenKind): string | null {
  const [, bearer] = /^bearer +(\S+) *$/i.exec(header(headers, 'authorization')) ?? [];
  return bearer ? readSignedToken(decoded(bearer), secret) : null;
}

/** The session's token in a bearer or a cookie, if we signed it. A bearer that is not ours gives way to the cookie. */
export function requestToken(headers: RequestHeaders, kind: TokenKind): string | null {
  const { secret, cookieName } = kind;
  const token = bearerToken(headers, kind);
  if (token !== null) return token;
  const cookie = cookieValue(header(headers, 'cookie'), cookieName);
  return cookie === null ? null : readSignedToken(cookie, secret);
}
