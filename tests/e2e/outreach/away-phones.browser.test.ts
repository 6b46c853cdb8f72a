import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPhone, aSister, her, part, row, unlock } from '../support/away.ts';
import { axeFaults } from '../support/axe.ts';
import { newPhone } from '../support/hands.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow } from '../support/visit.ts';

const names = (page: Page) =>
  part(page, 'links')
    .locator('details.link > summary')
    .evaluateAll((all) => all.map(({ firstChild }) => firstChild?.textContent ?? ''));

/** Two of hers, in villages that lie apart, are to be seen today. */
async function twoForToday(): Promise<string[]> {
  const page = await visitAs(her);
  await page.goto('/desk/links');
  const today = new Date(Date.now() + 8 * 3_600_000);
  const day = (ago: number) => new Date(today.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  const chosen: string[] = [];
  for (const nth of [1, 2]) {
    const one = page.locator('section', { hasText: '往后的' }).locator('details.link[data-spot]').nth(nth);
    chosen.push((await one.getAttribute('data-spot')) ?? '');
    await one.locator('summary').first().click();
    await one.getByText('不是今天，或者想写一句').click();
    await one.getByLabel('哪天', { exact: true }).fill(day(1));
    await one.getByLabel('下回想哪天去').fill(day(0));
    await follow(one.getByRole('button', { name: /微信$/ }));
  }
  return chosen;
}

test('without a network she rings those who left a phone, and walks to those of today from where she stands', async () => {
  const phone = newPhone();
  await aSister('秋大姐甲', phone);
  await aSister('秋大姐乙');
  const spots = await twoForToday();
  const { page, loseNetwork } = await aPhone();
  await loseNetwork();
  await page.reload();
  await unlock(page);
  await page.locator('[data-screen=open]').waitFor();
  await row(page, '秋大姐甲').locator('summary').first().click();
  expect(await row(page, '秋大姐甲').getByRole('link').getAttribute('href')).toBe(`tel:${phone}`);
  await row(page, '秋大姐乙').locator('summary').first().click();
  await row(page, '秋大姐乙').getByRole('button', { name: '秋大姐乙 电话' }).waitFor();
  expect(await row(page, '秋大姐乙').getByRole('link').count()).toBe(0);
  expect(await axeFaults(page, 'everything')).toEqual([]);

  expect(await part(page, 'links').locator('h3').allInnerTexts()).toEqual(['今天要去的', '往后的']);
  const before = await names(page);
  const [lat = 0, lng = 0] = (spots[1] ?? '').split(',').map(Number);
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: lat, longitude: lng });
  await part(page, 'links').getByRole('button', { name: '按顺路排一排' }).click();
  await page.getByText('从您这儿起，按顺路排好了。').waitFor();
  const after = await names(page);
  expect([after.toSorted(), after[0] === before[0]]).toEqual([before.toSorted(), false]);
});

test('of a phone that is kept nothing stays when she puts the list away, and none of it ever lay there in words', async () => {
  const phone = newPhone();
  await aSister('秋大姐丙', phone);
  const { page } = await aPhone();
  await row(page, '秋大姐丙').locator('summary').first().click();
  await row(page, '秋大姐丙').getByRole('link', { name: phone }).waitFor();
  const stored = () =>
    page.evaluate(async () => {
      const all = await indexedDB.databases();
      return { stores: all.length, page: document.body.innerText };
    });
  await part(page, 'lock').click();
  await page.locator('[data-screen=locked]').waitFor();
  expect((await stored()).page).not.toContain(phone);
  expect(await page.content()).not.toContain(phone);
  await unlock(page);
  await row(page, '秋大姐丙').locator('summary').first().click();
  await page.getByRole('button', { name: '收起名单' }).click();
  await page.getByText('名单收起来了').waitFor();
  expect(await page.content()).not.toContain(phone);
  expect((await stored()).stores).toBe(0);
  expect((await (await byHand(her)).get('/desk/links')).ok()).toBe(true);
});
