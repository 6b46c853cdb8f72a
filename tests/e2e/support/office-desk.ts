import type { Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { sentencesIn } from '../../../src/locales/sentences.ts';
import type { Language } from '../../../src/locales/languages.ts';
import { maskedPhone, newPhone, phoneOf } from './hands.ts';
import { byHand, visitAs } from './sign-in.ts';
import { drawerOf, foundHome, openHomeOn, type DeskWords } from './office-steps.ts';
import { follow } from './visit.ts';

const wordsOf = (language: Language): DeskWords => sentencesIn(language).office;

const spoken = wordsOf('zh-Hans');

type Wish = { viewport: { width: number; height: number }; language?: Language };

/** From her own page to the office's desk, as far as its first tab. */
export async function openDesk(persona: string, { viewport, language = 'zh-Hans' }: Wish): Promise<Page> {
  const page = await visitAs(phoneOf(persona), { viewport });
  await page.context().addCookies([{ name: 'language', value: language, url: inject('demo').url }]);
  const words = wordsOf(language);
  await page.goto('/me');
  await follow(page.getByRole('link', { name: words.door }));
  await page.getByRole('tab', { name: words.tabs.words }).waitFor();
  return page;
}

export const drawer = drawerOf;
export const openHome = (page: Page, name: string): Promise<Locator> => openHomeOn(page, name, spoken);

export const close = (page: Page) => drawer(page).getByRole('button', { name: spoken.close }).click();

/** A home in 兰院村, away from the homes of the demo; `town` where she may choose among several. */
export const found = (page: Page, { name, town }: { name: string; town: string | null }): Promise<void> =>
  foundHome(page, { name, town, village: '兰院村' });

/** Signed in once, as she must have been. */
export async function aPhone(): Promise<string> {
  const phone = newPhone();
  await byHand(phone);
  return phone;
}

/** Names a host at the home that lies open. */
export async function appoint(page: Page, phone: string): Promise<void> {
  const home = drawer(page);
  await home.getByRole('button', { name: spoken.hosts.appoint }).click();
  await home.getByLabel(spoken.hosts.phone).fill(phone);
  await home.getByRole('button', { name: spoken.hosts.appointDo }).click();
  await home.getByText(maskedPhone(phone)).waitFor();
}
