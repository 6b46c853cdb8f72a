import { z } from 'zod';
import { cookieOf } from '../preferences.ts';
import { FormAnswer } from './form-answer.ts';
import type { Seal } from '../../platform/seal.ts';

const name = 'given-back';
const seconds = 300;

/** With the other headers it must fit into the 4 KB that a proxy has for them. */
const mostLetters = 2000;

/** A path that says nothing else within a cookie. */
const plainPath = /^[\w\-./~%]+$/;

const Kept = z.object({ at: z.number(), answer: FormAnswer });

type Place = { pathname: string; search: string };

const placeOf = ({ pathname, search }: Place) => pathname + search;

const cookieFor = (value: string, { pathname }: Place, maxAge: number) =>
  `${name}=${value}; Path=${pathname}; Max-Age=${maxAge}; SameSite=Lax; HttpOnly`;

/**
 * A refused form is answered by sending the browser back to the form, so that going back or reloading never asks
 * whether to send it again. What was typed and what is wrong go along sealed, in a cookie of this one page that is
 * taken away as soon as it was shown.
 */
export type GivenBack = {
  /** The cookie to send along; undefined where it would be too large, and the answer itself is the page. */
  keep: (answer: FormAnswer, place: URL, now: Date) => string | undefined;
  read: (cookies: string | undefined, place: URL, now: Date) => FormAnswer | null;
};

export const givenBack = (seal: Seal): GivenBack => ({
  keep: (answer, place, now) => {
    if (!plainPath.test(place.pathname)) return undefined;
    const sealed = seal.close(JSON.stringify({ at: now.getTime(), answer }), placeOf(place));
    if (sealed.length > mostLetters) return undefined;
    return cookieFor(sealed, place, seconds) + (place.protocol === 'https:' ? '; Secure' : '');
  },
  read: (cookies, place, now) => {
    const text = seal.open(cookieOf(cookies, name) ?? '', placeOf(place));
    if (text === undefined) return null;
    const kept = Kept.safeParse(JSON.parse(text));
    if (!kept.success || now.getTime() - kept.data.at > seconds * 1000) return null;
    return kept.data.answer;
  },
});

export const nothingGivenBack = (place: URL): string => cookieFor('', place, 0);
