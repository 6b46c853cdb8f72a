import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPhone, aSister, her, note, part, row, unlock } from '../support/away.ts';
import { axeFaults } from '../support/axe.ts';
import { newPhone } from '../support/hands.ts';
import { everyRecord, openedByPin } from '../support/outreach/pocket-store.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow } from '../support/visit.ts';

const names = (page: Page) =>
  part(page, 'links')
    .locator('details.link > summary')
    .evaluateAll((all) => all.map(({ firstChild }) => firstChild?.textContent ?? ''));

/** Three of hers, in villages that lie apart, are to be seen today. */
async function threeForToday(): Promise<string[]> {
  const page = await visitAs(her);
  await page.goto('/desk/links');
  const today = new Date(Date.now() + 8 * 3_600_000);
  const day = (ago: number) => new Date(today.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  const chosen: string[] = [];
  for (const nth of [1, 2, 1]) {
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

const titles = (page: Page) => part(page, 'links').locator('h3').allInnerTexts();
const inOrder = (page: Page) => part(page, 'links').getByRole('button', { name: '按顺路排一排' }).click();

test('without a network she rings those who left a phone, and walks to those of today from where she stands', async () => {
  const phone = newPhone();
  await aSister('秋大姐甲', phone);
  await aSister('秋大姐乙');
  const spots = await threeForToday();
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

  expect(await titles(page)).toEqual(['今天要去的', '往后的']);
  const before = await names(page);
  const [lat = 0, lng = 0] = (spots[1] ?? '').split(',').map(Number);
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: lat, longitude: lng });
  await inOrder(page);
  await page.getByText('从您这儿起，按顺路排好了。').waitFor();
  const after = await names(page);
  expect([after.toSorted(), after[0] === before[0]]).toEqual([before.toSorted(), false]);
  await walksOn(page, after);
});

/** Whom she has seen is not walked to again, and the walk goes on from there. */
async function walksOn(page: Page, [first = '', ...others]: string[]): Promise<void> {
  await note(page, first, '上门');
  expect(await titles(page)).toEqual(['今天要去的', '见过了，不用再去', '往后的']);
  expect(await row(page, first).innerText()).toContain('今天见过了');
  expect((await names(page)).slice(0, 2)).toEqual(others.slice(0, 2));
  await page.context().setGeolocation(null);
  await page.reload();
  await unlock(page);
  await row(page, first).waitFor();
  await inOrder(page);
  await page.getByText('没用位置，从您刚去过的那家起，按顺路排好了。').waitFor();
  expect((await names(page))[0]).not.toBe(first);
  expect(await axeFaults(page, 'everything')).toEqual([]);
}

test('nothing lies on her phone in words: no name, no phone, no note, in no record of any store', async () => {
  const [name, phone, said] = ['秋大姐丁', newPhone(), '腿脚不好，下回带药'];
  await aSister(name, phone);
  const { page, id, loseNetwork } = await aPhone();
  await loseNetwork();
  await row(page, name).locator('summary').first().click();
  await row(page, name).getByText('不是今天，或者想写一句').click();
  await row(page, name).getByLabel('写一句').fill(said);
  await note(page, name);
  const { texts, bytes } = await everyRecord(page);
  // Which pocket it is lies open: so what is open is seen.
  expect(texts).toContain(id);
  const inHex = (text: string) =>
    (['utf8', 'utf16le'] as const).map((as) => Buffer.from(text, as).toString('hex'));
  for (const secret of [name, phone, said]) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([]);
    expect(bytes.filter((all) => inHex(secret).some((one) => all.includes(one)))).toEqual([]);
  }
  // All of it is there, for whoever has her PIN.
  const opened = await openedByPin(page);
  for (const kept of [name, phone]) expect(opened.list).toContain(kept);
  expect(opened.notes.join()).toContain(said);
});

/** The server says of this phone that it may be kept up to today. */
const untilToday = (phone: string) => async (page: Page) => {
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await page.route('**/away/ask', async (route) => {
    if (!route.request().postData()?.startsWith('act=visits')) return route.continue();
    const response = await route.fetch();
    const { list, ...told }: { list: { phone: string | null }[] } = await response.json();
    const until = list.map((one) => (one.phone === phone ? { ...one, phoneUntil: day } : one));
    return route.fulfill({ response, json: { ...told, list: until } });
  });
};

test('a phone whose last day has passed leaves the disk when the list is opened, also without a network', async () => {
  const [name, phone] = ['秋大姐戊', newPhone()];
  await aSister(name, phone);
  const { page, loseNetwork } = await aPhone({ before: untilToday(phone) });
  await page.unroute('**/away/ask');
  await loseNetwork();
  await page.clock.setFixedTime(Date.now() + 86_400_000);
  await page.reload();
  await page.locator('[data-screen=locked]').waitFor();
  expect((await openedByPin(page)).list).toContain(phone);
  await unlock(page);
  await row(page, name).locator('summary').first().click();
  await row(page, name)
    .getByRole('button', { name: `${name} 电话` })
    .waitFor();
  expect(await row(page, name).getByRole('link').count()).toBe(0);
  const { list } = await openedByPin(page);
  expect([list.includes(name), list.includes(phone)]).toEqual([true, false]);
});

test('of a phone that is kept nothing stays when she puts the list away', async () => {
  const phone = newPhone();
  await aSister('秋大姐丙', phone);
  const { page } = await aPhone();
  await row(page, '秋大姐丙').locator('summary').first().click();
  await row(page, '秋大姐丙').getByRole('link', { name: phone }).waitFor();
  await part(page, 'lock').click();
  await page.locator('[data-screen=locked]').waitFor();
  expect(await page.content()).not.toContain(phone);
  await unlock(page);
  await row(page, '秋大姐丙').locator('summary').first().click();
  await page.getByRole('button', { name: '收起名单' }).click();
  await page.getByText('名单收起来了').waitFor();
  expect(await page.content()).not.toContain(phone);
  expect(await everyRecord(page)).toEqual({ texts: [], bytes: [] });
  expect((await (await byHand(her)).get('/desk/links')).ok()).toBe(true);
});
