import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneRoot } from '../../src/platform/config.ts';
import { smsProviders } from '../../src/platform/sms/sms-settings.ts';
import { codeNow } from '../support/sign-in/second-step.ts';
import { realSettings } from '../support/real-settings.ts';
import { openFakeProvider, type FakeProvider } from '../support/sms/fake-provider.ts';
import { codeIn, newPhone } from './support/hands.ts';
import { openProduct, type OpenProduct } from './support/open-demo.ts';
import { follow, statusAt, visit } from './support/visit.ts';

describe.each(smsProviders)('a real district whose texts go by %s', (name) => {
  let provider: FakeProvider;
  let product: OpenProduct;
  beforeAll(async () => {
    provider = await openFakeProvider(name);
    product = await openProduct(realSettings(provider.settings));
  });
  afterAll(async () => {
    await product.stop();
    await provider.close();
  });

  const weijia = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['bin/weijia', ...words], {
      cwd: cloneRoot,
      env: { ...process.env, WEIJIA_DEMO: '0', WEIJIA_DATA_DIR: product.dataDir },
    });

  async function askForCode(page: Page, phone: string): Promise<void> {
    await page.goto('/sign-in?next=/me');
    await page.getByLabel('手机号', { exact: true }).fill(phone);
    await follow(page.getByRole('button', { name: '发验证码给我' }));
  }

  test('shows nothing of the demo, and at the foot of every page who answers for it', async () => {
    const page = await visit({ url: product.url });
    await page.goto('/');
    const first = await page.locator('body').innerText();
    expect(first).not.toMatch(/演示|泉心泉意/);
    expect(first).toContain('这里还没有微家');
    for (const path of ['/demo/outbox', '/demo/gallery']) expect(await statusAt(page, path)).toBe(404);
    for (const path of ['/', '/around', '/doors/need', '/suggestions', '/no/such/page', '/sign-in']) {
      await page.goto(path);
      const foot = await page.getByRole('contentinfo').innerText();
      expect(foot).toContain('主办单位：即墨区妇女联合会');
      expect(foot).toContain('备案号：鲁ICP备2026000001号-1');
      expect(foot).toMatch(/投诉建议[^]*隐私说明/);
    }
    expect(await page.getByRole('main').innerText()).not.toMatch(/演示|大姐|154\d{8}/);
  });

  test('lets its first administrator in by the code that her phone was sent', async () => {
    const phone = newPhone();
    await weijia('administrator', phone);
    const page = await visit({ url: product.url, javaScriptEnabled: false });
    await askForCode(page, phone);
    const code = codeIn(provider.arrived.find((text) => text.phone === phone)?.text);
    await page.getByLabel('验证码').fill(code);
    await follow(page.getByRole('button', { name: /^登录/ }));
    expect(new URL(page.url()).pathname).toBe('/second-step/set-up');
    expect(await page.getByRole('main').innerText()).not.toContain('演示');
    const key = (await page.getByRole('main').locator('code').innerText()).replaceAll(' ', '');
    await page.getByLabel('验证器上的数字').fill(await codeNow(key));
    await follow(page.getByRole('button', { name: '记下这部手机' }));
    expect(await page.getByRole('list', { name: '备用码' }).getByRole('listitem').count()).toBe(10);
    await follow(page.getByRole('link', { name: '抄好了，接着走' }));
    expect(new URL(page.url()).pathname).toBe('/me');
    await follow(page.getByRole('main').getByRole('link', { name: '投诉建议' }));
    expect(await page.getByRole('main').innerText()).toContain('没有等回话的');
  });

  test('tells her what to do where the provider takes no text', async () => {
    const page = await visit({ url: product.url });
    provider.behave('throttled');
    await askForCode(page, newPhone());
    expect(await page.getByRole('alert').innerText()).toContain('验证码发得太勤了');
    provider.behave('garbled');
    await askForCode(page, newPhone());
    expect(await page.getByRole('alert').innerText()).toContain('短信没发出去');
    provider.behave('usual');
    await askForCode(page, newPhone());
    expect(new URL(page.url()).pathname).toBe('/sign-in/code');
  });

  test('refuses the command that prints tokens of the demo', async () => {
    const run = weijia('token', 'host');
    await expect(run).rejects.toMatchObject({ code: 1, stdout: '' });
    await expect(run).rejects.toThrow('tokens exist in the demo alone');
  });
});
