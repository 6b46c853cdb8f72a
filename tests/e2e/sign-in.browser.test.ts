import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newPhone } from './support/hands.ts';
import { codeFor } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

async function askForCode(page: Page, phone: string): Promise<string> {
  await page.goto('/sign-in?next=/inbox');
  await page.getByLabel('手机号', { exact: true }).fill(phone);
  await follow(page.getByRole('button', { name: '发验证码给我' }));
  return codeFor(page, phone);
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('验证码').fill(code);
  await follow(page.getByRole('button', { name: /^登录/ }));
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe.each(scripts)('signing in, $script', ({ javaScriptEnabled }) => {
  test('refuses a wrong code in words, lets her try again, and brings her where she was going', async () => {
    const page = await visit({ javaScriptEnabled });
    const code = await askForCode(page, newPhone());
    await enterCode(page, otherThan(code));
    expect(await page.getByRole('alert').innerText()).toContain('验证码不对，请看看短信再填一次。');
    expect(await page.getByLabel('验证码').inputValue()).toBe('');
    await enterCode(page, code);
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });

  test('says what came of asking again, sends one text a minute, and refuses a code that was used', async () => {
    const page = await visit({ javaScriptEnabled });
    const phone = newPhone();
    const code = await askForCode(page, phone);
    for (let press = 0; press < 2; press += 1) {
      await follow(page.getByRole('button', { name: '没收到？再发一次' }));
      expect(await page.getByRole('status').innerText()).toContain('刚发过一条，请看看短信。');
    }
    expect(await codeFor(page, phone)).toBe(code);
    await enterCode(page, code);
    expect(new URL(page.url()).pathname).toBe('/inbox');

    const thief = await visit({ javaScriptEnabled });
    await askForCode(thief, phone);
    await enterCode(thief, code);
    expect(await thief.getByRole('alert').count()).toBe(1);
    expect(new URL(thief.url()).pathname).toBe('/sign-in/code');
  });

  test('lets her go back after a mistake without being asked to send the form again', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/sign-in');
    await page.getByLabel('手机号', { exact: true }).fill('1380013');
    await follow(page.getByRole('button', { name: '发验证码给我' }));
    expect(await page.title()).toContain('出错了');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await page.getByRole('link', { name: '投诉建议' }).click();
    await page.waitForURL('**/suggestions');
    const answer = await page.goBack();
    expect([answer?.request().method() ?? 'GET', new URL(page.url()).pathname]).toEqual(['GET', '/sign-in']);
    expect(await page.getByLabel('手机号', { exact: true }).count()).toBe(1);
  });

  test('keeps a mistyped phone in the form and says what to mend', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/sign-in');
    await page.getByLabel('手机号', { exact: true }).fill('1380013');
    await follow(page.getByRole('button', { name: '发验证码给我' }));
    expect(await page.getByRole('alert').innerText()).toContain('手机号要 11 位数字，请再看看。');
    expect(await page.getByLabel('手机号', { exact: true }).inputValue()).toBe('1380013');
  });

  test('keeps what she chose where nobody would come, and asks a family of seven to sign in', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/homes?q=泉心泉意');
    await follow(page.getByRole('link', { name: /泉心泉意/ }).first());
    await page.getByText(/^看全部 \d+ 个$/).click();
    await follow(page.getByRole('link', { name: /包饺子，热热闹闹/ }).first());
    await page.getByText('其中有孩子、老人、男士吗').click();
    await page.getByLabel('孩子').selectOption('2');
    await follow(page.getByRole('button', { name: '报名' }));
    expect(await page.getByRole('alert').innerText()).toContain('比一共的还多');
    expect(await page.getByLabel('孩子').inputValue()).toBe('2');
    expect(new URL(page.url()).pathname).toMatch(/^\/activities\//);
    await page.getByRole('radio', { name: '7 位', exact: true }).check();
    await page.getByLabel('孩子').selectOption('6');
    await follow(page.getByRole('button', { name: /报名|排上/ }));
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
