import { describe, expect, it } from 'vitest';
import { isForeignForm } from './foreign-form.ts';

const form = (origin: string | undefined, method = 'POST') => ({
  method,
  host: 'weijia.example:3000',
  headers: origin === undefined ? {} : { origin },
});

describe('isForeignForm', () => {
  it('lets our own forms pass, and clients that are no browser', () => {
    expect(isForeignForm(form('http://weijia.example:3000'), [])).toBe(false);
    expect(isForeignForm(form(undefined), [])).toBe(false);
  });

  it.each(['https://evil.example', 'http://weijia.example', 'null', 'not an origin'])(
    'stops a form that comes from %s',
    (origin) => {
      expect(isForeignForm(form(origin), [])).toBe(true);
    },
  );

  it('lets pass what a proxy in front of us is called', () => {
    expect(isForeignForm(form('https://jimo.weijia.example'), ['*.weijia.example'])).toBe(false);
    expect(isForeignForm(form('https://weijia.example.evil.example'), ['*.weijia.example'])).toBe(true);
    expect(isForeignForm(form('https://weijia.example'), ['weijia.example'])).toBe(false);
  });

  it('stops a form that names no origin but says that it comes from elsewhere', () => {
    const from = (site: string) => ({ ...form(undefined), headers: { 'sec-fetch-site': site } });
    expect(['cross-site', 'same-site'].map((site) => isForeignForm(from(site), []))).toEqual([true, true]);
    expect(['same-origin', 'none'].map((site) => isForeignForm(from(site), []))).toEqual([false, false]);
  });

  it('minds no link, whoever gives it', () => {
    expect(isForeignForm(form('https://evil.example', 'GET'), [])).toBe(false);
  });
});
