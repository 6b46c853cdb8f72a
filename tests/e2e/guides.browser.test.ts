import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/locales/languages.ts';
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
    if (javaScriptEnabled) expect(await picturesOf(page)).toBe(15);
    await follow(page.getByRole('link', { name: '一张纸' }));
    expect(new URL(page.url()).pathname).toBe('/help');
  });

  test('where people ask, each finds the guide of what she is herself', async () => {
    for (const [who, title] of [
      ['host', '微家主人怎么用'],
      ['rights', '维权岗怎么用'],
    ] as const) {
      const page = await visitAs(phoneOf(who), { javaScriptEnabled });
      await page.goto('/desk/requests');
      await follow(page.getByRole('link', { name: '怎么用' }));
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    }
  });
});

test.each(scripts)(
  'the guides and the names of villages speak the language of the page, $script',
  async ({ javaScriptEnabled }) => {
    const page = await visit({ javaScriptEnabled });
    const titles = {
      'zh-Hant': ['怎麼用微家', '微家主人怎麼用'],
      en: ['How to use Weijia', 'How hosts use Weijia'],
    };
    for (const [language, [forResidents = '', forHosts = '']] of Object.entries(titles)) {
      await speak(page, language);
      await page.goto('/desk/help');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(forHosts);
      await follow(page.getByRole('main').locator('a[href="/help"]'));
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(forResidents);
      expect(await page.getByRole('main').locator('[lang="zh-Hans"]').count()).toBe(0);
      if (javaScriptEnabled) expect(await picturesOf(page)).toBe(8);
      await page.goto('/villages');
      const towns = await page.locator('details.town summary').allInnerTexts();
      expect(towns.join(' ')).toContain(language === 'en' ? '通济街道' : '通濟街道');
    }
  },
);

const speak = (page: Page, language: string) =>
  page.context().addCookies([{ name: 'language', value: language, url: inject('demo').url }]);

test.each(languages.flatMap((language) => ['usual', 'large'].map((size) => ({ language, size }))))(
  'the guide for residents prints on one sheet of A4, in $language, $size letters',
  async ({ language, size }) => {
    const page = await visit();
    await speak(page, language);
    await page.context().addCookies([{ name: 'size', value: size, url: inject('demo').url }]);
    await page.goto('/help');
    await picturesOf(page);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
  },
);
