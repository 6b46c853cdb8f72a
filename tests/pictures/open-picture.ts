import type { Browser, Page } from 'playwright-core';
import type { Picture } from './pictures-scene.ts';

/** A Wednesday before 冬至: 包饺子 is tomorrow and the homes are open. The clock of every phone stands there. */
export const picturesAt = '2026-12-16T10:10:00+08:00';

export const sizes = { phone: { width: 360, height: 780 }, desk: { width: 1440, height: 900 } };

export type Look = { colorScheme?: 'dark'; cookies?: Record<string, string> };
export type Viewport = { width: number; height: number };
export type Wish = {
  url: string;
  picture: Picture;
  look?: Look;
  viewport?: Viewport;
  /** Points of the device to one of the page. */
  sharpness?: number;
};

export async function openPicture(browser: Browser, wish: Wish): Promise<Page> {
  const { url, picture, look = {}, viewport = sizes.phone, sharpness = 1 } = wish;
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    deviceScaleFactor: sharpness,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme: look.colorScheme ?? 'light',
    storageState: picture.eyes,
  });
  await context.clock.setFixedTime(picturesAt);
  const wishes = Object.entries(look.cookies ?? {});
  await context.addCookies(wishes.map(([name, value]) => ({ name, value, url })));
  const page = await context.newPage();
  await goThere(page, picture.path);
  await writeDaysInChinese(page);
  return page;
}

/** A machine with much to do turns people away for half a minute. */
async function goThere(page: Page, path: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const status = (await page.goto(path))?.status() ?? 0;
    if (status < 500) return;
    if (tried === 10) throw new Error(`${path} answers ${status}`);
    await page.waitForTimeout(3000);
  }
}

/** A browser that was installed without Chinese draws days as Americans write them; no phone here does. */
export async function writeDaysInChinese(page: Page): Promise<void> {
  await page.locator('input[type=date], input[type=time]').evaluateAll((fields) => {
    for (const field of fields) {
      if (!(field instanceof HTMLInputElement)) continue;
      const text = field.value.replaceAll('-', '/');
      field.type = 'text';
      field.value = text;
    }
  });
}
