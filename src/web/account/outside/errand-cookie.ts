import { cookieOf } from '../../preferences.ts';
import type { OutsideName } from '../../../platform/auth/outside/outside-account.ts';

const name = 'errand';
const at = (id: OutsideName) => `Path=/sign-in/${id}`;

/** What her browser keeps while she is at the pages of others. */
export function errandCookie({ id, sealed }: { id: OutsideName; sealed: string }, request: Request): string {
  const secure = request.url.startsWith('https:') ? '; Secure' : '';
  return `${name}=${sealed}; ${at(id)}; Max-Age=600; SameSite=Lax; HttpOnly${secure}`;
}

export const noErrandCookie = (id: OutsideName): string =>
  `${name}=; ${at(id)}; Max-Age=0; SameSite=Lax; HttpOnly`;

export const readErrand = (request: Request): string => cookieOf(request.headers.get('cookie'), name) ?? '';
