import type { Page } from 'playwright-core';

/** The addresses of all requests that somebody's queue shows through one door, page after page: others have asked before. */
export async function everyRequest(page: Page, door: string): Promise<string[]> {
  const paths: string[] = [];
  for (let next: string | null = '/desk/requests'; next !== null;) {
    await page.goto(next);
    const links = page.locator('a[href^="/desk/requests/0"]', { hasText: door });
    paths.push(...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))));
    const more = page.getByRole('link', { name: '往后看' });
    next = (await more.count()) === 0 ? null : `/desk/requests${await more.getAttribute('href')}`;
  }
  return paths;
}
