import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newPhone } from './support/hands.ts';
import { signIn, textsTo } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

const title = '包饺子，热热闹闹吃一顿';

async function chooseQuandongxincun(page: Page): Promise<void> {
  await follow(page.getByRole('link', { name: '选您的村或社区' }));
  await page.getByRole('main').getByRole('searchbox').fill('泉东');
  await follow(page.getByRole('main').getByRole('button', { name: '找一找' }));
  await follow(page.getByRole('button', { name: /^泉东新村/ }).first());
}

async function openDumplings(page: Page): Promise<void> {
  await page.goto('/');
  await chooseQuandongxincun(page);
  expect(await page.getByText('您在泉东新村').count()).toBe(1);
  await follow(page.getByRole('region', { name: '离您最近' }).getByRole('link', { name: '看看这家' }));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('泉心泉意·妇女微家');
  await page.getByText(/^看全部 \d+ 个$/).click();
  await follow(page.getByRole('link', { name: title }).first());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
}

describe.each(scripts)('a stranger on a small phone, $script', ({ javaScriptEnabled }) => {
  test('finds the home of her village and has a place with her child, told in the inbox and by text', async () => {
    const page = await visit({ javaScriptEnabled });
    const phone = newPhone();
    await openDumplings(page);
    await page.getByRole('radio', { name: '2 位', exact: true }).check();
    await page.getByText('其中有孩子、老人、男士吗').click();
    await page.getByLabel('孩子').selectOption('1');
    await follow(page.getByRole('button', { name: '报名' }));
    await signIn(page, phone);

    expect(new URL(page.url()).pathname).toMatch(/^\/signups\//);
    expect(await page.getByRole('article').innerText()).toMatch(/有名额了[^]*包饺子[^]*2 位[^]*凭条号/);

    await follow(page.getByRole('link', { name: '我的' }).first());
    expect(await page.getByRole('link', { name: title }).innerText()).toContain('有名额了');
    await follow(page.getByRole('main').getByRole('link', { name: '消息' }));
    const told = page.getByRole('link', { name: `「${title}」给您留好名额了` });
    await expect.poll(() => page.reload().then(() => told.count())).toBe(1);
    await expect
      .poll(() => textsTo(page, phone))
      .toContainEqual(expect.stringContaining(`「${title}」给您留好名额了`));

    await follow(told);
    await follow(page.getByRole('link', { name: '去不了了，让给别人' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('真的去不了了吗？');
    await follow(page.getByRole('button', { name: '让给别人' }));
    expect(await page.getByRole('article').innerText()).toContain('您的名额让出来了');
  });
});
