import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Language } from '../../../src/locales/languages.ts';
import { sentencesIn } from '../../../src/locales/sentences.ts';
import { codeIn, handsAt, maskedPhone, type Hands } from './hands.ts';
import { follow, visit, type VisitOptions } from './visit.ts';

/** The texts to a phone that stand on the demo's outbox page, the newest first. */
export async function textsTo(page: Page, phone: string): Promise<string[]> {
  const outbox = await page.context().newPage();
  await outbox.goto('/demo/outbox');
  const texts = await outbox.locator('li', { hasText: maskedPhone(phone) }).allInnerTexts();
  await outbox.close();
  return texts;
}

export async function codeFor(page: Page, phone: string): Promise<string> {
  return codeIn((await textsTo(page, phone)).find((text) => codeIn(text)));
}

/** From the sign-in page on, as she does it: her phone, the code from the text, one press. */
export async function signIn(page: Page, phone: string, language: Language = 'zh-Hans'): Promise<void> {
  const words = sentencesIn(language).signIn;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByLabel(words.phone, { exact: true }).fill(phone);
  await follow(button(words.send));
  await page.getByLabel(words.code).fill(await codeFor(page, phone));
  await follow(button(words.enter).or(button(words.enterAndSignUp)));
}

export const byHand: Hands = handsAt(inject('demo').url, inject('demo').folder);

/** Her phone in a browser, signed in already. */
export async function visitAs(phone: string, options: VisitOptions = {}): Promise<Page> {
  return visit({ ...options, storageState: await (await byHand(phone)).storageState() });
}
