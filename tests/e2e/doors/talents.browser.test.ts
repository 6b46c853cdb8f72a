import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newPhone, phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);
const textOf = (page: Page) => page.getByRole('main').innerText();

async function offers(page: Page, words: string): Promise<void> {
  await page.goto('/homes?q=泉心泉意');
  await follow(page.getByRole('link', { name: /泉心泉意/ }).first());
  await follow(page.getByRole('link', { name: '我会点啥', exact: true }));
  await page.getByLabel('您会什么').fill(words);
  await page.getByLabel('剪纸、针线、手工').check();
  await page.getByLabel('什么时候有空').fill('周六下午');
  await follow(page.getByRole('button', { name: '告诉她们' }));
}

/** The host finds her in the list of her home and asks her for something. */
async function asks(host: Page, words: string, wish: string): Promise<void> {
  await host.goto('/desk/today');
  await follow(host.getByRole('link', { name: '会点啥的人' }));
  await follow(host.getByRole('link', { name: new RegExp(words) }));
  await follow(host.getByRole('button', { name: '去请她' }));
  await host.getByRole('alert').filter({ hasText: '这一项要填' }).waitFor();
  await host.getByLabel('做什么、哪天、多长时间').fill(wish);
  await follow(host.getByRole('button', { name: '去请她' }));
  expect(await textOf(host)).toMatch(/请过了，等她回话/);
}

describe.each(scripts)('what somebody can do, $script', ({ javaScriptEnabled }) => {
  test('the home asks her who left no name; she answers behind her code, changes, rests and takes it down', async () => {
    const [words, wish] = [`会剪纸 ${once()}`, `教剪纸 ${once()}`];
    const page = await visit({ javaScriptEnabled });
    await offers(page, words);
    const code = await page.locator('dd').innerText();
    const host = await visitAs(phoneOf('host'), { javaScriptEnabled });
    await asks(host, words, wish);
    await page.goto('/doors/answer');
    await page.getByLabel('查询码').fill(code);
    await follow(page.getByRole('button', { name: '看一看' }));
    expect(await textOf(page)).toMatch(new RegExp(`${wish}[^]*等您回话[^]*${words}[^]*周六下午`));
    await follow(page.getByRole('button', { name: '可以', exact: true }));
    expect(await textOf(page)).toContain('您说可以');
    await page.locator('summary', { hasText: '改一改我写的' }).click();
    await page.getByLabel('您会什么').fill('');
    await follow(page.getByRole('button', { name: '就这样写' }));
    await page.getByRole('alert').filter({ hasText: '这一项要填' }).waitFor();
    await page.getByLabel('您会什么').fill(`${words}，也会盘扣`);
    await follow(page.getByRole('button', { name: '就这样写' }));
    expect(await textOf(page)).toContain('也会盘扣');
    await follow(page.getByRole('button', { name: '暂时不方便' }));
    await host.reload();
    expect(await textOf(host)).toMatch(/她说暂时不方便，先不请[^]*她说可以/);
    await follow(page.getByRole('button', { name: '不说了，拿下来' }));
    expect(await textOf(page)).toContain('已经拿下来了');
    expect(page.url()).not.toContain(code);
    await host.reload();
    expect(await textOf(host)).toContain('她不再说了');
    expect(await textOf(host)).toContain(words);
    await page.locator('summary', { hasText: '删掉我写的' }).click();
    await follow(page.getByRole('button', { name: '都删掉' }));
    expect(await textOf(page)).toContain('删掉了，查询码也用不着了');
    await host.reload();
    expect(await textOf(host)).toContain('她不再说了');
    expect(await textOf(host)).not.toContain(words);
    await page.goto('/doors/answer');
    await page.getByLabel('查询码').fill(code);
    await follow(page.getByRole('button', { name: '看一看' }));
    await page.getByRole('alert').filter({ hasText: '没找到' }).waitFor();
  });

  test('who offered it under her name finds what she is asked for in her inbox, and need not say why not', async () => {
    const [words, wish] = [`会盘扣 ${once()}`, `教盘扣 ${once()}`];
    const page = await visitAs(newPhone(), { javaScriptEnabled });
    await offers(page, words);
    await asks(await visitAs(phoneOf('host'), { javaScriptEnabled }), words, wish);
    await page.goto('/me/asked');
    await follow(page.getByRole('main').getByRole('link', { name: /我会点啥/ }));
    expect(await textOf(page)).toMatch(new RegExp(`${wish}[^]*不用说为什么`));
    await follow(page.getByRole('button', { name: '这次不方便' }));
    expect(await textOf(page)).toContain('您说这次不方便');
  });
});
