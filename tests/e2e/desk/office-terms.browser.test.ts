import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { aloneAs } from '../support/alone-as.ts';
import { axeFaults } from '../support/axe.ts';
import { announce } from '../support/desk.ts';
import { aPhone, appoint, close, drawer, found, openDesk, openHome } from '../support/office-desk.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { desktop, follow, phone as phoneSize, statusAt, visit } from '../support/visit.ts';

aloneAs('town');

const sizes = [
  { at: '1440', viewport: desktop, persona: 'district', town: '北安街道' },
  { at: '360', viewport: phoneSize, persona: 'town', town: null },
] as const;

const main = (page: Page) => page.getByRole('main').innerText();

/** The desk with a home of this name lying open, and the phone of the host whom it has. */
async function withHost(name: string, { viewport, persona, town }: (typeof sizes)[number]) {
  const page = await openDesk(persona, { viewport });
  const phone = await aPhone();
  await found(page, { name, town });
  await openHome(page, name);
  await appoint(page, phone);
  return { page, phone };
}

/** She is asked once more, and agrees. */
async function agree(page: Page, { label, question, yes }: { label: string; question: RegExp; yes: string }) {
  await drawer(page).getByRole('button', { name: label }).click();
  await page.getByRole('dialog', { name: question }).getByRole('button', { name: yes }).click();
}

async function toldIn(page: Page, words: string): Promise<void> {
  const told = page.getByRole('main').getByText(words);
  await page.goto('/inbox');
  await expect.poll(() => page.reload().then(() => told.count())).toBeGreaterThan(0);
}

describe.each(sizes)('the office at $at px', (size) => {
  test('gives a host another last day, of which she is told, and refuses a day that is past', async () => {
    const name = `改日子${size.at}`;
    const { page, phone } = await withHost(name, size);
    const home = drawer(page);
    await home.getByRole('button', { name: '改日子' }).click();
    await home.getByLabel('当到哪天').evaluate((field) => field.removeAttribute('min'));
    await home.getByLabel('当到哪天').fill('2020-01-01');
    await home.getByRole('button', { name: '就到这天' }).click();
    await home.getByText('这个时间已经过去了，请往后选。').waitFor();
    await home.getByLabel('当到哪天').fill('2028-03-08');
    await home.getByRole('button', { name: '就到这天' }).click();
    await home.getByText('当到2028年3月8日').waitFor();
    expect(await axeFaults(page, 'everything')).toEqual([]);
    await close(page);
    await page.getByText('2028年3月8日').first().waitFor();
    const host = await visitAs(phone, { javaScriptEnabled: false });
    await toldIn(host, `您在${name}当家的日子改了`);
    expect(await main(host)).toContain('2028年3月8日');
  });

  test('ends her time at once: she keeps the home no more, is thanked, and somebody else is asked', async () => {
    const name = `卸任${size.at}`;
    const { page, phone } = await withHost(name, size);
    const host = await visitAs(phone);
    await host.goto('/desk/today');
    expect(await main(host)).toContain(name);
    await agree(page, { label: '请她卸任', question: /卸任吗/, yes: '请她卸任' });
    await drawer(page).getByText('还没有人当家').waitFor();
    expect(await axeFaults(page, 'everything')).toEqual([]);
    await host.reload();
    expect(await main(host)).not.toContain(name);
    await toldIn(host, `您不再当${name}的家了，这些日子辛苦了`);
    await appoint(page, await aPhone());
  });

  test('closes a home only when nothing is to come there; then nobody finds it, and its host is told', async () => {
    const name = `关门${size.at}`;
    const { page, phone } = await withHost(name, size);
    const address = await drawer(page).getByRole('link', { name: '看它的页面' }).getAttribute('href');
    const host = await byHand(phone);
    const activity = await announce(host, { title: '最后一回茶话' });
    const shut = { label: '关掉，不再开了', question: /真的要关掉/, yes: '关掉' };
    await agree(page, shut);
    await drawer(page).getByText('这家往后还有活动').waitFor();
    expect(await axeFaults(page, 'everything')).toEqual([]);
    await host.post(`/desk/activities/${activity}/cancel`, { form: { why: '微家要关了' } });
    await agree(page, shut);
    await drawer(page).waitFor({ state: 'hidden' });
    await page.getByText('没有找到。换个镇街，或者少写几个字。').waitFor();
    const visitor = await visit();
    expect(await statusAt(visitor, address ?? '')).toBe(404);
    await visitor.goto(`/homes?q=${encodeURIComponent(name)}`);
    expect(await visitor.getByRole('main').getByRole('link', { name }).count()).toBe(0);
    const hers = await visitAs(phone);
    await toldIn(hers, `${name}关门了，您不再当家了，这些日子辛苦了`);
  });
});

test('the town reads what the district said to its homes: who said it, when, and nothing to take back', async () => {
  const [name, words] = ['区里说的', '周五有大风，炉子都看一遍'];
  const town = await openDesk('town', { viewport: phoneSize });
  await found(town, { name, town: null });
  await openHome(town, name);
  await appoint(town, await aPhone());
  await close(town);
  const district = await openDesk('district', { viewport: desktop });
  await district.getByRole('tab', { name: '跟各家说一声' }).click();
  await district.getByRole('button', { name: '写几句话' }).click();
  const form = drawer(district);
  await form.getByLabel('说什么').fill(words);
  await form.getByLabel('挑几家').check();
  await form.getByLabel('哪几家').first().fill(name);
  await form.getByRole('checkbox', { name: new RegExp(name) }).check();
  await form.getByRole('button', { name: '说给她们' }).click();
  const said = (page: Page) => page.getByRole('listitem').filter({ hasText: words });
  await said(district).getByRole('button', { name: '收回来' }).waitFor();

  await town.getByRole('tab', { name: '跟各家说一声' }).click();
  await said(town).getByText('上面说的').waitFor();
  expect(await said(town).innerText()).toMatch(/即墨区的宋大姐 · \d+月\d+日说的[^]*您这儿说给了 1 家/);
  expect(await said(town).getByRole('button', { name: '收回来' }).count()).toBe(0);
  await said(town).getByRole('button', { name: '哪几家看过了' }).click();
  await said(town).getByText(`${name} · 还没看`).waitFor();
  expect(await axeFaults(town, 'everything')).toEqual([]);

  await said(district).getByRole('button', { name: '收回来' }).click();
  await district.getByRole('dialog').getByRole('button', { name: '收回来' }).click();
  await said(district)
    .getByText(/收回了/)
    .waitFor();
  await town.reload();
  await town.getByRole('tab', { name: '跟各家说一声' }).click();
  await said(town)
    .getByText(/收回了/)
    .waitFor();
});

test('the office finds how it is used at the foot of its desk', async () => {
  const page = await openDesk('town', { viewport: phoneSize });
  await follow(page.getByRole('link', { name: '怎么用' }));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('镇街和区妇联怎么用');
  expect(new URL(page.url()).pathname).toBe('/desk/office/help');
});
