import { describe, expect, test } from 'vitest';
import { follow, scripts, visit } from './support/visit.ts';

describe.each(scripts)('a village without a home near, $script', ({ javaScriptEnabled }) => {
  test('is shown who is there for it, with phones that dial, before any home', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/');
    await follow(page.getByRole('link', { name: '选您的村或社区' }));
    const towns = page.locator('details.town');
    let found = 0;
    // From the last town on: those far out have the villages without a home.
    for (let nth = (await towns.count()) - 1; nth >= 0 && found === 0; nth -= 1) {
      await page.goto('/villages');
      const town = towns.nth(nth);
      await town.locator('summary').click();
      await follow(town.getByRole('button').last());
      found = await page.getByRole('heading', { name: '附近还没有微家，先找这些人' }).count();
    }
    expect(found).toBe(1);
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.slice(0, 2)).toEqual(['附近还没有微家，先找这些人', '离您最近']);
    const phones = page.locator('.who-is-there a[href^="tel:"]');
    expect(await phones.count()).toBeGreaterThan(0);
    expect(await phones.first().getAttribute('href')).toMatch(/^tel:[0-9-]{5,}$/);
  });
});
