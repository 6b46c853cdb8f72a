import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { cloneRoot } from '../../src/platform/config.ts';
import { keepWhatLooksTheSame } from './keep-what-looks-the-same.ts';
import { button, title, type GuidePicture } from './guide-picture.ts';
import { officePictures } from './office-pictures.ts';
import { openPicture, writeDaysInChinese, type Viewport } from './open-picture.ts';
import type { Picture } from './pictures-scene.ts';

// The pictures of docs/guide: a part of a phone, as wide as the phone, about what the guide speaks of. What is to be
// pressed has a ring.

const link = (name: string) => (page: Page) => page.getByRole('link', { name });
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true });

/** One line that is understood, and one that she has to look at. */
async function pasteRelay(page: Page): Promise<void> {
  await page.getByLabel('群里的接龙').fill('1. 林大姐 2位\n2. 罗婶带着孙子');
  await Promise.all([page.waitForEvent('domcontentloaded'), button('看一看')(page).click()]);
}

const residents: readonly GuidePicture[] = [
  { file: 'village', of: 'first-visit', press: link('选您的村或社区') },
  { file: 'nearest', of: 'first', from: (page) => page.locator('.home-card h3').first() },
  { file: 'sign-up', of: 'activity', press: button('报名') },
  { file: 'code', of: 'code', press: (page) => page.getByLabel('验证码'), mayDiffer: 0.01 },
  { file: 'card', of: 'card', from: title },
  { file: 'offer', of: 'offer', press: button('我去') },
  { file: 'give-up', of: 'card', press: link('去不了了，让给别人'), mayDiffer: 0.2 },
  { file: 'large-text', of: 'first', press: button('大字版'), from: (page) => page.locator('.top-bar') },
];

const hosts: readonly GuidePicture[] = [
  { file: 'today', of: 'today', from: title },
  { file: 'announce', of: 'announce', press: button('发出去') },
  { file: 'change', of: 'change', from: title },
  { file: 'by-name', of: 'roll', press: button('记上'), from: heading('替人报名') },
  { file: 'relay', of: 'relay', first: pasteRelay, from: (page) => page.locator('main h2').first() },
  { file: 'roll', of: 'roll', from: heading('名单') },
  { file: 'party', of: 'party', press: (page) => page.getByLabel('现在到了几位'), from: title },
  { file: 'along', of: 'roll', press: link('带上名单，没网也能点'), from: heading('门口用的') },
  { file: 'door-code', of: 'door-code', from: (page) => page.locator('main .qr'), mayDiffer: 0.3 },
  { file: 'heads', of: 'roll', press: button('记下人数') },
  { file: 'week', of: 'week', from: (page) => page.locator('.door-week') },
  {
    file: 'questions',
    of: 'questions',
    press: (page) => page.getByRole('button', { name: /^回话 / }).first(),
  },
  { file: 'asked', of: 'today', from: heading('大家托咱家的事') },
  { file: 'home', of: 'home-desk', from: title },
  { file: 'deputies', of: 'deputies', press: button('请她替班') },
];

const rights: readonly GuidePicture[] = [
  { file: 'queue', of: 'requests', from: title },
  { file: 'request', of: 'request', from: title },
  { file: 'down', of: 'down', from: title },
  { file: 'case', of: 'case', from: heading('打算怎么办') },
  { file: 'orders', of: 'orders', from: heading('人身安全保护令') },
];

const mediators: readonly GuidePicture[] = [{ file: 'docket', of: 'docket', from: heading('甲方') }];

type GuideOfPictures = { height: number; pictures: readonly GuidePicture[]; viewport?: Viewport };

const guides: Readonly<Record<string, GuideOfPictures>> = {
  residents: { height: 270, pictures: residents },
  hosts: { height: 420, pictures: hosts },
  rights: { height: 420, pictures: rights },
  mediators: { height: 420, pictures: mediators },
  // What lies open beside the office's list scrolls by itself: a long phone shows all of it.
  office: { height: 420, pictures: officePictures, viewport: { width: 360, height: 2000 } },
};

const besideTheEdge = 10;

/** How far down the picture begins: above what it is about, or with what is pressed in its lower half. */
async function topOf(page: Page, { press, from }: GuidePicture, height: number): Promise<number> {
  const pressed = await press?.(page).boundingBox();
  const begins = await from?.(page).boundingBox();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const above = begins?.y ?? (pressed ? pressed.y + pressed.height - height * 0.82 : 0);
  return Math.max(0, Math.min(above - besideTheEdge, whole - height));
}

async function takeOne(page: Page, wish: GuidePicture, height: number): Promise<Buffer> {
  await wish.first?.(page);
  await writeDaysInChinese(page);
  const y = await topOf(page, wish, height);
  await wish.press?.(page).evaluate((pressed) => {
    pressed.style.outline = '4px solid #e0182d';
    // A list cuts off what stands out of it.
    pressed.style.outlineOffset = pressed.matches('.list *') ? '-5px' : '5px';
  });
  const png = await page.screenshot({ fullPage: true, clip: { x: 0, y, width: 360, height } });
  return sharp(png).webp({ quality: 62, effort: 6, smartSubsample: true }).toBuffer();
}

/** Takes the pictures of the guides into docs/guide/pictures; what looks as before stays as it is. */
export async function takeGuides(
  browser: Browser,
  url: string,
  pictures: readonly Picture[],
): Promise<string> {
  const docs = `${cloneRoot}docs/guide/pictures`;
  for (const [guide, { height, pictures: wishes, ...size }] of Object.entries(guides)) {
    mkdirSync(`${docs}/${guide}`, { recursive: true });
    for (const wish of wishes) {
      const picture = pictures.find(({ name }) => name === wish.of);
      if (!picture) throw new Error(`there is no page ${wish.of} for ${guide}/${wish.file}`);
      const page = await openPicture(browser, { url, picture, sharpness: 2, ...size });
      const taken = await takeOne(page, wish, height);
      await page.context().close();
      const file = `${docs}/${guide}/${wish.file}.webp`;
      if (!(await keepWhatLooksTheSame(file, taken, wish.mayDiffer))) writeFileSync(file, taken);
    }
  }
  return docs;
}
