import type { Locator, Page } from 'playwright-core';
import { office as spoken } from '../../../src/locales/zh-Hans/office/office.ts';

// What journeys and pictures do alike on the office's desk.

export type DeskWords = typeof spoken;

/** What lies open beside the list. */
export const drawerOf = (page: Page): Locator => page.getByRole('dialog').last();

/** Finds a home by its name and opens it. */
export async function openHomeOn(page: Page, name: string, words: DeskWords = spoken): Promise<Locator> {
  await page.getByLabel(words.filters.wordsHint).fill(name);
  await page.getByRole('button', { name: words.filters.words }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const home = drawerOf(page);
  await home.getByRole('heading', { name, exact: true }).waitFor();
  return home;
}

type NewHome = { name: string; town: string | null; village: string };

/** Founds a home that opens at once. */
export async function foundHome(
  page: Page,
  { name, town, village }: NewHome,
  { found }: DeskWords = spoken,
): Promise<void> {
  await page.getByRole('button', { name: found.title }).click();
  const form = drawerOf(page);
  await form.getByLabel(found.name).fill(name);
  if (town) await form.getByLabel(found.town).selectOption({ label: town });
  const choice = form.getByLabel(found.village);
  const option = choice.locator('option', { hasText: village }).first();
  await option.waitFor({ state: 'attached' });
  await choice.selectOption({ label: (await option.innerText()).trim() });
  await form.getByLabel(found.opensNow).check();
  await form.getByRole('button', { name: found.do }).click();
  await form.waitFor({ state: 'hidden' });
}
