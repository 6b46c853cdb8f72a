import { isLanguage, languageFor } from '../locales/languages.ts';
import type { Preferences } from './request-context.ts';

const names = { language: 'language', largeText: 'size', villageCode: 'village' } as const;
const yearInSeconds = 31_536_000;

export const isVillageCode = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9A-Za-z-]{6,24}$/.test(text);

/** The value of one cookie, or undefined; a value that does not decode counts as absent. */
export function cookieOf(header: string | undefined | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}

export function readPreferences(
  cookies: string | undefined,
  acceptLanguage: string | undefined,
): Preferences {
  const language = cookieOf(cookies, names.language);
  const village = cookieOf(cookies, names.villageCode);
  return {
    language: isLanguage(language) ? language : languageFor(acceptLanguage),
    largeText: cookieOf(cookies, names.largeText) === 'large',
    villageCode: isVillageCode(village) ? village : null,
  };
}

const cookie = (name: string, value: string) =>
  `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax; HttpOnly`;

/** On a phone that others pick up, where she lives goes with her. */
export const noVillageCookie = `${names.villageCode}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`;

/** Set-Cookie values for what was chosen; what was not chosen stays as it is. */
export function preferenceCookies(chosen: Partial<Preferences>): string[] {
  const cookies: string[] = [];
  if (chosen.language) cookies.push(cookie(names.language, chosen.language));
  if (chosen.largeText !== undefined)
    cookies.push(cookie(names.largeText, chosen.largeText ? 'large' : 'usual'));
  if (chosen.villageCode) cookies.push(cookie(names.villageCode, chosen.villageCode));
  return cookies;
}
