import { describe, expect, test } from 'vitest';
import { announce } from './support/desk.ts';
import { newPhone, phoneOf } from './support/hands.ts';
import { byHand, signIn } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

describe.each(scripts)('how the pages speak, $script', ({ javaScriptEnabled }) => {
  test('大字版 is one touch away on the first screen: 22 px letters, targets of 60 px, and it stays', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/');
    const touch = page.getByRole('button', { name: '大字版' });
    expect((await touch.boundingBox())?.y).toBeLessThan(200);
    await follow(touch);
    for (const path of ['/', '/homes', '/around', '/sign-in']) {
      await page.goto(path);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('22px');
      const small = await page
        .locator('main')
        .locator(
          'a.button, .weui-btn, button:visible, input:visible:not([type=hidden], [type=checkbox], [type=radio]), select:visible',
        )
        .evaluateAll((targets) =>
          targets
            .filter((target) => target.getBoundingClientRect().height > 0)
            .filter((target) => Math.round(target.getBoundingClientRect().height) < 60)
            .map((target) => target.outerHTML.slice(0, 120)),
        );
      expect([path, small]).toEqual([path, []]);
    }
    await follow(page.getByRole('button', { name: '标准版' }));
    await page.goto('/homes');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('17px');
  });

  test('繁體 and English are a touch at the foot of each page and lead back to that page', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/homes?q=微家');
    await follow(page.getByRole('button', { name: '繁體' }));
    expect(page.url()).toContain('/homes?q=');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    expect(await page.getByRole('link', { name: '登入' }).count()).toBe(1);
    await follow(page.getByRole('button', { name: 'English' }));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto('/');
    expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(1);
    await follow(page.getByRole('button', { name: '简体' }));
    expect(await page.getByRole('link', { name: '登录' }).count()).toBe(1);
  });

  test('her letters, her language and her village wait for her on another phone', async () => {
    const phone = newPhone();
    const page = await visit({ javaScriptEnabled });
    await page.goto('/sign-in?next=/me');
    await signIn(page, phone);
    await page.getByRole('radio', { name: '大字版' }).check();
    await page.getByRole('radio', { name: '繁體' }).check();
    await follow(page.getByRole('button', { name: '记下来' }));
    expect(await page.locator('html').getAttribute('data-size')).toBe('large');

    const third = await visit({ javaScriptEnabled });
    await third.goto(`/activities/${await announce(await byHand(phoneOf('host2')), { title: '贴窗花' })}`);
    await follow(third.getByRole('button', { name: '报名' }));
    await signIn(third, phone);
    expect(new URL(third.url()).pathname).toMatch(/^\/signups\//);
    expect(await third.locator('html').getAttribute('lang')).toBe('zh-Hant');
    expect(await third.locator('html').getAttribute('data-size')).toBe('large');

    const other = await visit({ javaScriptEnabled });
    await other.goto('/sign-in?next=/me');
    await signIn(other, phone);
    expect(await other.locator('html').getAttribute('lang')).toBe('zh-Hant');
    expect(await other.locator('html').getAttribute('data-size')).toBe('large');
  });
});

test('a browser that asks for English or 繁體 gets it at once', async () => {
  for (const [locale, lang] of [
    ['en-GB', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
  ] as const) {
    const page = await visit({ locale });
    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  }
});
