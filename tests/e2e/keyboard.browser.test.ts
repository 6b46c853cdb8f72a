import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newPhone } from './support/hands.ts';
import { codeFor } from './support/sign-in.ts';
import { visit } from './support/visit.ts';

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });

/** Whether she can see where she is: an outline or a ring around it or around its box, and on the screen. */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { top, bottom } = element.getBoundingClientRect();
    const marked = [element, element.parentElement ?? element].some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    return marked && bottom > 0 && top < innerHeight;
  });

/** Tab by Tab to what is called so; each stop on the way is visible. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    expect({ here, at: page.url(), seen: await isSeen(page) }).toMatchObject({ seen: true });
    if (name.test(here)) return;
  }
  throw new Error(`Tab never reached ${name} on ${page.url()}`);
}

async function pressOn(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
}

test('the first Tab offers to skip to the page’s own words, and does', async () => {
  const page = await visit();
  await page.goto('/homes');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('跳到正文');
  expect(await isSeen(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('main :focus').count()).toBe(1);
});

test('a place is taken and given up with the keyboard alone', async () => {
  const page = await visit();
  const phone = newPhone();
  await page.goto('/');
  await pressOn(page, /^选您的村或社区$/);
  await tabTo(page, /村或社区的名字/);
  await page.keyboard.type('泉东');
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
  await pressOn(page, /^泉东新村/);
  await pressOn(page, /^看看这家$/);
  await tabTo(page, /^看全部 \d+ 个$/);
  await page.keyboard.press('Enter');
  await pressOn(page, /包饺子，热热闹闹/);
  await tabTo(page, /^其中有孩子、老人、男士吗/);
  await page.keyboard.press('Enter');
  await pressOn(page, /^报名$/);
  await tabTo(page, /^手机号$/);
  await page.keyboard.type(phone);
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
  await tabTo(page, /^验证码$/);
  await page.keyboard.type(await codeFor(page, phone));
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
  expect(await page.getByRole('article').innerText()).toContain('有名额了');
  await pressOn(page, /^去不了了，让给别人$/);
  await pressOn(page, /^让给别人$/);
  expect(await page.getByRole('article').innerText()).toContain('您的名额让出来了');
});
