import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProvider, type OpenProvider } from '../support/sign-in/open-provider.ts';
import { openWechat, type FakeWechat } from '../support/sign-in/open-wechat.ts';
import { walkThrough } from '../support/sign-in/walk-through.ts';
import { axeFaults } from './support/axe.ts';
import { newPhone } from './support/hands.ts';
import { openProduct, type OpenProduct } from './support/open-demo.ts';
import { signIn } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

const baseUrl = 'http://localhost';
const backTo = `${baseUrl}/sign-in/organisation/back`;

let provider: OpenProvider;
let wechat: FakeWechat;
let product: OpenProduct;
beforeAll(async () => {
  provider = await openProvider([{ login: 'wang', phone: '15490000001', phoneIsProved: true }], [backTo]);
  wechat = await openWechat([`${baseUrl}/sign-in/wechat/back`]);
  const { appId, appSecret, endpoint } = wechat.settings;
  const { issuer, clientId, clientSecret, name } = provider.settings;
  product = await openProduct({
    ...{ WEIJIA_OIDC_ISSUER: issuer, WEIJIA_OIDC_CLIENT_ID: clientId, WEIJIA_BASE_URL: baseUrl },
    ...{ WEIJIA_OIDC_CLIENT_SECRET: clientSecret, WEIJIA_OIDC_NAME: name },
    ...{ WEIJIA_WECHAT_APP_ID: appId, WEIJIA_WECHAT_APP_SECRET: appSecret, WEIJIA_WECHAT_ENDPOINT: endpoint },
  });
});
afterAll(async () => {
  await product.stop();
  await provider.close();
  await wechat.close();
});

/** Presses it, and goes through the organisation's own pages, which are not ours to judge. */
async function goThere(page: Page, link: string, login: string): Promise<void> {
  const href = (await page.getByRole('main').getByRole('link', { name: link }).getAttribute('href')) ?? '';
  const left = await page.context().request.get(href, { maxRedirects: 0 });
  const back = await walkThrough(left.headers()['location'] ?? '', login, backTo);
  await page.goto(back.pathname + back.search);
}

const textOf = (page: Page) => page.getByRole('main').innerText();

describe.each(scripts)('the account of an organisation, $script', ({ javaScriptEnabled }) => {
  test('signs in whose phone it has proved, and sends others by way of their phone', async () => {
    const page = await visit({ url: product.url, javaScriptEnabled });
    await page.goto('/sign-in?next=/me');
    await goThere(page, '用区政务账号登录', 'wang');
    expect(new URL(page.url()).pathname).toBe('/me');
    expect(await textOf(page)).toContain('154****0001');
    const stranger = await visit({ url: product.url, javaScriptEnabled });
    await stranger.goto('/sign-in');
    await goThere(stranger, '用区政务账号登录', 'nobody');
    expect(await stranger.getByRole('alert').innerText()).toContain('这个账号还没连上您');
  });

  test('is joined by her who has signed in by phone, and then opens by itself', async () => {
    const login = `joins-${javaScriptEnabled}`;
    const page = await visit({ url: product.url, javaScriptEnabled });
    await page.goto('/sign-in?next=/me/devices');
    await signIn(page, newPhone());
    await goThere(page, '连上我的区政务账号，下次用它登录', login);
    expect(await textOf(page)).toContain('连上了');
    await page.goto('/me');
    await follow(page.getByRole('button', { name: '退出登录' }));
    await page.goto('/sign-in?next=/me');
    await goThere(page, '用区政务账号登录', login);
    expect(new URL(page.url()).pathname).toBe('/me');
  });

  test('is severed by her where she is signed in; asked once, told, and what came by it is out', async () => {
    const login = `severs-${javaScriptEnabled}`;
    const page = await visit({ url: product.url, javaScriptEnabled });
    await page.goto('/sign-in?next=/me/devices');
    await signIn(page, newPhone());
    await goThere(page, '连上我的区政务账号，下次用它登录', login);
    const there = await visit({ url: product.url, javaScriptEnabled });
    await there.goto('/sign-in?next=/me/devices');
    await goThere(there, '用区政务账号登录', login);
    expect(await textOf(there)).toContain('这台就是用它登录的');
    expect(await there.getByRole('link', { name: /连上我的/ }).count()).toBe(0);
    await follow(there.getByRole('link', { name: /^解除/ }));
    expect(await textOf(there)).toContain('这里也一起退出');
    if (javaScriptEnabled) expect(await axeFaults(there, 'everything')).toEqual([]);
    await page.goto('/me/devices');
    await follow(page.getByRole('link', { name: /^解除/ }));
    expect(await textOf(page)).toContain('不再用区政务账号登录？');
    expect(await textOf(page)).not.toContain('这里也一起退出');
    await follow(page.getByRole('button', { name: '解除' }));
    expect(await textOf(page)).toContain('解除了');
    expect(await page.getByRole('link', { name: /^解除/ }).count()).toBe(0);
    await there.goto('/me');
    expect(new URL(there.url()).pathname).toBe('/sign-in');
    await page.goto('/me/record');
    await expect.poll(async () => (await page.reload(), textOf(page))).toContain('您解除了一个登录用的账号');
  });

  test('severed where she signed in with it, signs her out there too', async () => {
    const login = `leaves-${javaScriptEnabled}`;
    const page = await visit({ url: product.url, javaScriptEnabled });
    await page.goto('/sign-in?next=/me/devices');
    await signIn(page, newPhone());
    await goThere(page, '连上我的区政务账号，下次用它登录', login);
    await page.goto('/me');
    await follow(page.getByRole('button', { name: '退出登录' }));
    await page.goto('/sign-in?next=/me/devices');
    await goThere(page, '用区政务账号登录', login);
    await follow(page.getByRole('link', { name: /^解除/ }));
    await follow(page.getByRole('button', { name: '解除' }));
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await textOf(page)).toContain('这里也是。请用手机号登录');
    await page.goto('/me');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});

const inWechat =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Mobile Safari/537.36 MicroMessenger/8.0.50';

describe.each(scripts)('her WeChat, $script', ({ javaScriptEnabled }) => {
  const goThroughWechat = async (page: Page, link: string, openId: string) => {
    const href = (await page.getByRole('main').getByRole('link', { name: link }).getAttribute('href')) ?? '';
    const left = await page.context().request.get(href, { maxRedirects: 0 });
    const back = await wechat.walkThrough(left.headers()['location'] ?? '', openId);
    await page.goto(back.pathname + back.search);
  };

  test('is offered inside WeChat alone, joined once by phone, and signs in from then on', async () => {
    const openId = `o-${javaScriptEnabled}`;
    const elsewhere = await visit({ url: product.url, javaScriptEnabled });
    await elsewhere.goto('/sign-in');
    expect(await elsewhere.getByRole('link', { name: '用微信登录' }).count()).toBe(0);
    const page = await visit({ url: product.url, javaScriptEnabled, userAgent: inWechat });
    await page.goto('/sign-in?next=/me/devices');
    await goThroughWechat(page, '用微信登录', openId);
    expect(await page.getByRole('alert').innerText()).toContain('这个账号还没连上您');
    await page.goto('/sign-in?next=/me/devices');
    await signIn(page, newPhone());
    await goThroughWechat(page, '连上我的微信，下次用它登录', openId);
    expect(await textOf(page)).toContain('连上了');
    await page.goto('/me');
    await follow(page.getByRole('button', { name: '退出登录' }));
    await page.goto('/sign-in?next=/me');
    await goThroughWechat(page, '用微信登录', openId);
    expect(new URL(page.url()).pathname).toBe('/me');
  });
});
