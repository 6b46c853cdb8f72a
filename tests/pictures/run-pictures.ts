import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { cloneRoot } from '../../src/platform/config.ts';
import { openBrowser, openProduct } from '../e2e/support/open-demo.ts';
import { takeGuides } from './guide-pictures.ts';
import { keepWhatLooksTheSame } from './keep-what-looks-the-same.ts';
import { clockEnv } from '../support/clock/clock-env.ts';
import { openPicture, picturesAt, sizes } from './open-picture.ts';
import { picturesOf, type Picture } from './pictures-scene.ts';

// `npm run pictures`: every page on phone and desk, light, dark, 大字版, 繁體, English, into a temporary folder to look at;
// the best few into docs/pictures, those of the guides into docs/guide/pictures (`-- --best`: these two alone).

const looks = {
  light: {},
  dark: { colorScheme: 'dark' as const },
  elder: { cookies: { size: 'large' } },
  hant: { cookies: { language: 'zh-Hant' } },
  en: { cookies: { language: 'en' } },
};
/** The strips of the README: five phones each. */
const strips = {
  phones: ['first', 'home', 'activity', 'card', 'today'],
  help: ['talk', 'request', 'case', 'orders', 'docket'],
};

/** Phones side by side, as one WebP. */
async function strip(browser: Browser, phones: readonly Buffer[]): Promise<Buffer> {
  const images = phones.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
  const page = await browser.newPage({ viewport: { width: 372 * phones.length + 12, height: 804 } });
  await page.setContent(
    `<body style="margin:12px;display:flex;gap:12px;background:#e6ddd5">${images.join('')}</body>
     <style>img{width:360px;height:780px;border-radius:18px;display:block}</style>`,
  );
  return webp(page);
}

async function webp(page: Page): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await page.context().close();
  return Buffer.from(data, 'base64');
}

async function takeAll(browser: Browser, url: string, pictures: readonly Picture[]): Promise<string> {
  const folder = mkdtempSync('/tmp/weijia-pictures-');
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [name, look] of Object.entries(looks)) {
      for (const picture of pictures) {
        const page = await openPicture(browser, { url, picture, look, viewport });
        await page.screenshot({ path: `${folder}/${size}-${name}-${picture.name}.png`, fullPage: true });
        await page.context().close();
      }
    }
  }
  return folder;
}

async function write(file: string, picture: Buffer, mayDiffer?: number): Promise<void> {
  if (!(await keepWhatLooksTheSame(file, picture, mayDiffer))) writeFileSync(file, picture);
}

/** The card's code is in the strip. */
const ofTheStrip = 0.005;

async function takeBest(browser: Browser, url: string, pictures: readonly Picture[]): Promise<string> {
  const docs = `${cloneRoot}docs/pictures`;
  mkdirSync(docs, { recursive: true });
  const open = (name: string) => {
    const picture = pictures.find((one) => one.name === name);
    if (!picture) throw new Error(`there is no page ${name}`);
    return openPicture(browser, { url, picture });
  };
  for (const [file, names] of Object.entries(strips)) {
    const phones: Buffer[] = [];
    for (const name of names) {
      const page = await open(name);
      phones.push(await page.screenshot());
      await page.context().close();
    }
    await write(`${docs}/${file}.webp`, await strip(browser, phones), ofTheStrip);
  }
  const first = await open('first');
  await first.setViewportSize(sizes.desk);
  await write(`${docs}/first-page.webp`, await webp(first));
  return docs;
}

const product = await openProduct(clockEnv(picturesAt));
const server = await openBrowser();
try {
  const browser = await chromium.connect(server.wsEndpoint());
  const pictures = await picturesOf(product.url);
  console.log(await takeBest(browser, product.url, pictures));
  console.log(await takeGuides(browser, product.url, pictures));
  if (!process.argv.includes('--best')) console.log(await takeAll(browser, product.url, pictures));
} finally {
  await server.close();
  await product.stop();
}
