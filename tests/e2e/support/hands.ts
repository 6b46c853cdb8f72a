import { randomInt } from 'node:crypto';
import { request, type APIRequestContext } from 'playwright-core';
import { demoCast } from '../../../db/seeds/demo/demo-cast.ts';

/** Somebody who has signed in and sends the pages' forms without a browser, for what only prepares a journey. */
export type Hand = APIRequestContext;
export type Hands = (phone: string) => Promise<Hand>;

export const phoneOf = (persona: string): string =>
  demoCast.find((person) => person.persona === persona)?.phone ?? '';

/** A number that nobody has: the demo's own people stand in another range. */
export const newPhone = (): string => `1549${String(randomInt(10_000_000)).padStart(7, '0')}`;

export const maskedPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

export const codeIn = (text = '') => /验证码 (\d{6})/.exec(text)?.[1] ?? '';

/** The hands of everybody at one address; who has signed in once stays so. */
export function handsAt(url: string): Hands {
  const known = new Map<string, Promise<Hand>>();
  return (phone) => {
    const hand = known.get(phone) ?? enter(url, phone);
    known.set(phone, hand);
    return hand;
  };
}

async function enter(url: string, phone: string): Promise<Hand> {
  const hand = await request.newContext({ baseURL: url });
  await hand.post('/sign-in', { form: { phone, next: '/me' } });
  const outbox = await (await hand.get('/demo/outbox')).text();
  const ofHers = outbox.split('<li').find((text) => text.includes(maskedPhone(phone)) && codeIn(text));
  const answer = await hand.post('/sign-in/code', { form: { code: codeIn(ofHers) } });
  if (!answer.url().endsWith('/me')) throw new Error(`${phone} did not get in: ${answer.url()}`);
  return hand;
}
