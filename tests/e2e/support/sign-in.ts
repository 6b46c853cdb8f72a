import { randomInt } from 'node:crypto';
import { request, type APIRequestContext, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { demoCast } from '../../../db/seeds/demo/demo-cast.ts';
import { visit, type VisitOptions } from './visit.ts';

export const phoneOf = (persona: string): string =>
  demoCast.find((person) => person.persona === persona)?.phone ?? '';

/** A number that nobody has: the demo's own people stand in another range. */
export const newPhone = (): string => `1549${String(randomInt(10_000_000)).padStart(7, '0')}`;

const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** The texts to a phone that stand on the demo's outbox page, the newest first. */
export async function textsTo(page: Page, phone: string): Promise<string[]> {
  const outbox = await page.context().newPage();
  await outbox.goto('/demo/outbox');
  const texts = await outbox.locator('li', { hasText: masked(phone) }).allInnerTexts();
  await outbox.close();
  return texts;
}

const codeIn = (text = '') => /验证码 (\d{6})/.exec(text)?.[1] ?? '';

export async function codeFor(page: Page, phone: string): Promise<string> {
  return codeIn((await textsTo(page, phone)).find((text) => codeIn(text)));
}

/** From the sign-in page on, as she does it: her phone, the code from the text, one press. */
export async function signIn(page: Page, phone: string): Promise<void> {
  await page.getByLabel('手机号', { exact: true }).fill(phone);
  await page.getByRole('button', { name: '发验证码给我' }).click();
  await page.getByLabel('验证码').fill(await codeFor(page, phone));
  await page.getByRole('button', { name: /^登录/ }).click();
}

const known = new Map<string, Promise<APIRequestContext>>();

/** Somebody who has signed in and sends the pages' forms without a browser, for what only prepares a journey. */
export function byHand(phone: string): Promise<APIRequestContext> {
  const hand = known.get(phone) ?? enter(phone);
  known.set(phone, hand);
  return hand;
}

async function enter(phone: string): Promise<APIRequestContext> {
  const hand = await request.newContext({ baseURL: inject('demo').url });
  await hand.post('/sign-in', { form: { phone, next: '/me' } });
  const outbox = await (await hand.get('/demo/outbox')).text();
  const ofHers = outbox.split('<li').find((text) => text.includes(masked(phone)) && codeIn(text));
  const answer = await hand.post('/sign-in/code', { form: { code: codeIn(ofHers) } });
  if (!answer.url().endsWith('/me')) throw new Error(`${phone} did not get in: ${answer.url()}`);
  return hand;
}

/** Her phone in a browser, signed in already. */
export async function visitAs(phone: string, options: VisitOptions = {}): Promise<Page> {
  return visit({ ...options, storageState: await (await byHand(phone)).storageState() });
}
