import { describe, expect, it } from 'vitest';
import { cookieOf, preferenceCookies, readPreferences } from './preferences.ts';

describe('readPreferences', () => {
  it('reads back what preferenceCookies wrote', () => {
    const chosen = { language: 'zh-Hant', largeText: true, villageCode: '370215004210' } as const;
    const header = preferenceCookies(chosen)
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    expect(readPreferences(header, 'en')).toEqual(chosen);
  });

  it('follows the browser until a language is chosen', () => {
    expect(readPreferences(undefined, 'en-GB,en;q=0.9').language).toBe('en');
    expect(readPreferences(undefined, 'zh-TW,zh;q=0.9').language).toBe('zh-Hant');
    expect(readPreferences(undefined, 'zh-CN').language).toBe('zh-Hans');
    expect(readPreferences(undefined, 'fr, en;q=0.5, zh-HK;q=0.7').language).toBe('zh-Hant');
    expect(readPreferences(undefined, undefined).language).toBe('zh-Hans');
  });

  it('takes broken or foreign values for absent ones', () => {
    const read = readPreferences('language=xx; size=huge; village=<script>', undefined);
    expect(read).toEqual({ language: 'zh-Hans', largeText: false, villageCode: null });
    expect(cookieOf('village=%E0%A4%A', 'village')).toBeUndefined();
  });

  it('touches only what was chosen', () => {
    expect(preferenceCookies({ largeText: false })).toEqual([
      'size=usual; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
    ]);
  });
});
