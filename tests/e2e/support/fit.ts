import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.ts';

/** Axe, which is a script itself, finds nothing, and the page is no wider than a phone. */
export async function isFit(page: Page, { axe }: { axe: boolean }): Promise<void> {
  expect(axe ? await axeFaults(page, 'everything') : []).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}
