import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFaults } from './support/axe.ts';
import { everyPage, eyesOf, type Scene } from './support/scene.ts';
import { newPhone } from './support/hands.ts';
import { byHand } from './support/sign-in.ts';
import { desktop, phone, visit } from './support/visit.ts';

type Eyes = Awaited<ReturnType<typeof eyesOf>>;
const resident = newPhone();
let scenes: Scene[] = [];
let eyes: Eyes;

beforeAll(async () => {
  scenes = await everyPage(byHand, resident);
  eyes = await eyesOf(byHand, resident);
});

const cast = [
  'stranger',
  'waitingForCode',
  'resident',
  'host',
  'office',
  'rights',
  'auditor',
  'executive',
] as const;
type Looker = (typeof cast)[number];
type Looking = { as: Looker; cookies?: Record<string, string> };

/** Looks once at every page that somebody has, in a browser of her own. */
async function lookAtAll(
  { as, cookies = {} }: Looking,
  look: (page: Page, at: string) => Promise<void>,
): Promise<void> {
  const page = await visit({ storageState: eyes[as] });
  const wishes = Object.entries(cookies).map(([name, value]) => ({ name, value }));
  await page.context().addCookies(wishes.map((wish) => ({ ...wish, url: inject('demo').url })));
  const paths = scenes.filter((scene) => scene.as === as).map(({ path }) => path);
  expect(paths).not.toEqual([]);
  for (const path of paths) {
    await page.goto(path);
    await look(page, `${path} as ${as}`);
  }
}

/** Ids that two elements of one page share, folded away or not: a label or a fault would lead to the wrong one. */
async function sharedIds(page: Page, at: string): Promise<string[]> {
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  return ids.filter((id, nth) => ids.indexOf(id) < nth).map((id) => `${at}: two of ${id}`);
}

/** Pages whose journeys are walked on one kind of phone (`anyPhone`): all of a case, a request, a link, a seat, an hour, but their papers. */
const scriptless =
  /^\/desk\/(cases|requests|links(?=\/)|same|seats|consultations|deputies)\b(?!.*\/(slip|pack|help|away|year)\b)/;

/** A script of ours on a page that is known to need none. */
async function strangeScripts(page: Page, at: string): Promise<string[]> {
  if (!scriptless.test(at)) return [];
  const sources = await page.locator('script').evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  return sources.map((script) => `${at}: ${script.slice(0, 80)}`);
}

async function widerThan(page: Page, widths: readonly number[], at: string): Promise<string[]> {
  const wide: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    const reach = await page.evaluate(() => document.documentElement.scrollWidth);
    if (reach > width) wide.push(`${at}: ${reach} px wide on ${width}`);
  }
  return wide;
}

test('axe, the ruler and the list of ids see a fault that is planted', async () => {
  const page = await visit();
  await page.goto('/around');
  await page.locator('main').evaluate((main) => {
    const faint = main.appendChild(document.createElement('p'));
    faint.textContent = '看不清的字';
    faint.style.color = '#cccccc';
    faint.style.width = '400px';
    main.appendChild(document.createElement('img')).src = '/weijia.svg';
  });
  const everything = await axeFaults(page, 'everything');
  expect(everything.map((fault) => fault.split(':')[0])).toEqual(['color-contrast', 'image-alt']);
  expect(await axeFaults(page, 'looks')).toHaveLength(1);
  expect(await widerThan(page, [360], '/around')).toHaveLength(1);
  expect(await sharedIds(page, '/around')).toEqual([]);
  await page.locator('main').evaluate((main) => main.append(main.querySelector('[id]')?.cloneNode() ?? ''));
  expect(await sharedIds(page, '/around')).toHaveLength(1);
});

test.each(cast)(
  'axe finds nothing on any page of a %s, in light and in dark, none is wider than a phone, no two parts share an id, no script stands where none is needed',
  async (as) => {
    const faults: string[] = [];
    await lookAtAll({ as }, async (page, at) => {
      for (const { width, height } of [phone, desktop]) {
        await page.setViewportSize({ width, height });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const first = width === phone.width && colorScheme === 'light';
          const found = await axeFaults(page, first ? 'everything' : 'looks');
          faults.push(...found.map((fault) => `${at} ${width} ${colorScheme}: ${fault}`));
        }
      }
      faults.push(...(await widerThan(page, [360, 320], at)), ...(await sharedIds(page, at)));
      faults.push(...(await strangeScripts(page, at)));
    });
    expect(faults).toEqual([]);
  },
  240_000,
);

test.each(cast)(
  'axe finds nothing on any page of a %s in 大字版, and none is wider than a phone',
  async (as) => {
    const faults: string[] = [];
    await lookAtAll({ as, cookies: { size: 'large' } }, async (page, at) => {
      for (const viewport of [desktop, phone]) {
        await page.setViewportSize(viewport);
        const found = await axeFaults(page, 'looks');
        faults.push(...found.map((fault) => `${at} ${viewport.width}: ${fault}`));
      }
      faults.push(...(await widerThan(page, [360, 320], at)));
    });
    expect(faults).toEqual([]);
  },
  240_000,
);

const tongues = [
  ['繁體', { language: 'zh-Hant' }],
  ['English', { language: 'en' }],
  ['large English', { size: 'large', language: 'en' }],
] as const;

test.each(tongues.flatMap(([tongue, cookies]) => cast.map((as) => [tongue, as, cookies] as const)))(
  'no page of %s for a %s is wider than a phone of 360 or 320 px',
  async (_, as, cookies) => {
    const wide: string[] = [];
    await lookAtAll({ as, cookies }, async (page, at) => {
      wide.push(...(await widerThan(page, [360, 320], at)));
    });
    expect(wide).toEqual([]);
  },
  120_000,
);
