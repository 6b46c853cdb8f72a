import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts, statusAt } from '../support/visit.ts';

const leadersOf = '/desk/reach/villages/370215004210/leaders';
const body = '周日下午妇女之家包粽子，愿意来的都来。';

const form = (page: Page, title: string) =>
  page.locator('details').filter({ has: page.locator('summary', { hasText: title }) });
const done = '从今天起请她做';

async function enter(persona: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await visitAs(phoneOf(persona), { javaScriptEnabled });
  await page.setViewportSize({ width: 360, height: 740 });
  return page;
}

/** It fits a phone, and anybody can use it. */
async function isSound(page: Page, javaScriptEnabled: boolean): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
}

/** Who leads a new group, at first without a word, and without a phone. */
async function nameOne(office: Page): Promise<void> {
  await office.goto(leadersOf);
  const add = form(office, '记一位小组长');
  await add.locator('summary').click();
  await follow(add.getByRole('button', { name: done }));
  expect(await office.getByRole('alert').innerText()).toContain('哪个组或网格');
  await add.getByLabel('哪个组或网格').fill('第3网格');
  await add.getByLabel('怎么称呼').fill('郑大姐');
  await follow(add.getByRole('button', { name: done }));
}

/** Somebody else leads the same group; at first without a name. */
async function nameAnother(office: Page): Promise<void> {
  const another = form(office, '第 3 网格，换人');
  await another.locator('summary').click();
  await follow(another.getByRole('button', { name: done }));
  expect(await office.getByRole('alert').innerText()).toContain('怎么称呼');
  await another.getByLabel('怎么称呼').fill('周大姐');
  await another.getByLabel('手机号').fill('138 0000 0031');
  await follow(another.getByRole('button', { name: done }));
}

async function send(office: Page): Promise<void> {
  await office.goto('/desk/messages/sent');
  await office.getByText('写一句要传的话').click();
  await office.getByLabel('要传什么').fill(body);
  await office.getByLabel('传到哪儿').selectOption('北安街道，每个村居');
  await follow(office.getByRole('button', { name: '传下去' }));
}

const ours = (page: Page) => page.locator('section').filter({ hasText: body });

describe.each(scripts)('group leaders, $script', ({ javaScriptEnabled }) => {
  test('an office names one, then another, whom the chair of the village rings from her own page', async () => {
    const [office, chair] = [
      await enter('district', javaScriptEnabled),
      await enter('chair', javaScriptEnabled),
    ];
    await nameOne(office);
    await chair.goto('/me');
    await follow(chair.getByRole('link', { name: '妇女小组长的电话' }));
    const zheng = chair.getByRole('listitem').filter({ hasText: '郑大姐' });
    expect(await zheng.innerText()).toContain('没留电话');
    await nameAnother(office);
    const words = await office.getByRole('main').innerText();
    for (const said of ['第 3 网格', '周大姐']) expect(words).toContain(said);
    for (const gone of ['郑大姐', '13800000031']) expect(words).not.toContain(gone);
    await isSound(office, javaScriptEnabled);
    await chair.reload();
    expect(await chair.getByRole('link', { name: /周大姐/ }).getAttribute('href')).toBe('tel:13800000031');
    await isSound(chair, javaScriptEnabled);
    await follow(office.getByRole('button', { name: '周大姐不做了' }));
    expect(await office.getByRole('main').innerText()).not.toContain('周大姐');
  });

  test('for a message her chair rings her, and the office sees that there is one', async () => {
    const [office, chair] = [
      await enter('district', javaScriptEnabled),
      await enter('chair', javaScriptEnabled),
    ];
    await nameOne(office);
    await nameAnother(office);
    await send(office);
    await chair.goto('/desk/messages');
    const rung = ours(chair).getByRole('link', { name: /周大姐/ });
    expect(await rung.getAttribute('href')).toBe('tel:13800000031');
    await isSound(chair, javaScriptEnabled);
    const there = ours(office).getByRole('link', { name: /^1 位小组长\s*泉东新村/ });
    expect(await there.getAttribute('href')).toBe('/desk/reach/villages/370215004210');
    expect(await ours(office).innerText()).not.toContain('周大姐');
    await isSound(office, javaScriptEnabled);
    await ours(office).locator('summary', { hasText: '收回这句话' }).click();
    await follow(ours(office).getByRole('button', { name: '收回这句话' }));
    await office.goto(leadersOf);
    await follow(office.getByRole('button', { name: '周大姐不做了' }));
  });
});

test('nobody but an office sees that page', async () => {
  for (const persona of ['host', 'executive', 'chair', 'resident'])
    expect([persona, await statusAt(await visitAs(phoneOf(persona), {}), leadersOf)]).toEqual([persona, 403]);
});
