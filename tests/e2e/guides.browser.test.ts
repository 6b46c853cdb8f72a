import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { phoneOf } from './support/hands.ts';
import { visitAs } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

/** Pictures that came and show something; those far below come when she gets there. */
async function picturesOf(page: Page) {
  const pictures = page.getByRole('main').getByRole('img');
  for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      pictures.evaluateAll((all) => all.map((one) => one instanceof HTMLImageElement && one.naturalWidth)),
    )
    .not.toContain(0);
  return pictures.count();
}

describe.each(scripts)('the guides, $script', ({ javaScriptEnabled }) => {
  test('a resident finds out at the foot of any page how it is used, and how a host uses it', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/homes');
    await follow(page.getByRole('link', { name: '怎么用' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('怎么用微家');
    if (javaScriptEnabled) expect(await picturesOf(page)).toBe(8);
    expect(await page.getByRole('link', { name: '12338', exact: true }).getAttribute('href')).toBe(
      'tel:12338',
    );
  });

  test('a host finds hers at the foot of her desk, with a way to the sheet for the wall', async () => {
    const page = await visitAs(phoneOf('host'), { javaScriptEnabled });
    await page.goto('/desk/today');
    await follow(page.getByRole('link', { name: '怎么用' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('微家主人怎么用');
    if (javaScriptEnabled) expect(await picturesOf(page)).toBe(14);
    await follow(page.getByRole('link', { name: '一张纸' }));
    expect(new URL(page.url()).pathname).toBe('/help');
  });
});

test.each([
  ['in usual letters', 'usual'],
  ['in 大字版', 'large'],
])('the guide for residents prints on one sheet of A4, %s', async (_, size) => {
  const page = await visit();
  await page.context().addCookies([{ name: 'size', value: size, url: inject('demo').url }]);
  await page.goto('/help');
  await picturesOf(page);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
