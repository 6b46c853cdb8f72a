import { cookieOf } from '../../preferences.ts';

const name = 'errand';
const at = 'Path=/sign-in/organisation';

/** What her browser keeps while she is at her organisation's own pages. */
export function errandCookie(sealed: string, request: Request): string {
  const secure = request.url.startsWith('https:') ? '; Secure' : '';
  return `${name}=${sealed}; ${at}; Max-Age=600; SameSite=Lax; HttpOnly${secure}`;
}

export const noErrandCookie = `${name}=; ${at}; Max-Age=0; SameSite=Lax; HttpOnly`;

export const readErrand = (request: Request): string => cookieOf(request.headers.get('cookie'), name) ?? '';
