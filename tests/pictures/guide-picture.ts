import type { Locator, Page } from 'playwright-core';

/** One picture of a guide: a part of a page, about what the guide speaks of. */
export type GuidePicture = {
  file: string;
  /** Which page, by its name in pictures-scene.ts. */
  of: string;
  /** What is done on the page before. */
  first?: (page: Page) => Promise<unknown>;
  /** What is pressed. */
  press?: (page: Page) => Locator;
  /** What stands at the top of the picture, where it is not what is pressed that matters. */
  from?: (page: Page) => Locator;
  /** How much of it may differ by chance alone. */
  mayDiffer?: number;
};

export const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
export const title = (page: Page) => page.locator('h1');
