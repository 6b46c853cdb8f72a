import { cookieOf } from '../../../preferences.ts';

const name = 'pocket';

/** That this browser carries a list, so that signing out asks before it clears it; it opens nothing. */
export const pocketCookie = (id: string): string =>
  `${name}=${id}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;

export const noPocketCookie = `${name}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`;

export const pocketIn = (headers: Headers): string | undefined => cookieOf(headers.get('cookie'), name);
