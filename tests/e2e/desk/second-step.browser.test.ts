import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { codeNow } from '../../support/sign-in/second-step.ts';
import { aloneAs } from '../support/alone-as.ts';
import { phoneOf, shownCode } from '../support/hands.ts';
import { signIn, visitAs } from '../support/sign-in.ts';
import { follow, scripts, visit, type VisitOptions } from '../support/visit.ts';

aloneAs('town');

const pathOf = (page: Page) => new URL(page.url()).pathname;
const textOf = (page: Page) => page.getByRole('main').innerText();

/** 区里的同志 takes 街道's second step away, as when her phone and her codes are gone. */
async function resetForTown(options: VisitOptions): Promise<void> {
  const office = await visitAs(phoneOf('district'), options);
  await office.goto('/me');
  await follow(office.getByRole('link', { name: '帮同事重设第二道门' }));
  await follow(office.getByRole('link', { name: /林大姐/ }).first());
  expect(await textOf(office)).toContain('她会收到消息');
  await follow(office.getByRole('button', { name: '问清楚了，帮她重设' }));
  expect(await textOf(office)).toContain('重设好了，已经告诉她了');
}

async function inByPhone(page: Page, next = '/me'): Promise<void> {
  await page.goto(`/sign-in?next=${next}`);
  await signIn(page, phoneOf('town'));
}

/** Types what an authenticator would show; each code counts once, so the next one is waited for. */
async function typeShownCode(page: Page): Promise<void> {
  for (let tried = 0; tried < 12; tried += 1) {
    const code = shownCode(await textOf(page));
    if (code !== '') {
      await page.getByLabel('验证器上的数字').fill(code);
      await follow(page.getByRole('button', { name: '进办公室' }));
      if (pathOf(page) !== '/second-step') return;
    }
    await page.waitForTimeout(5000);
    await page.reload();
  }
}

async function setUp(page: Page): Promise<string[]> {
  const key = (await page.getByRole('main').locator('code').innerText()).replaceAll(' ', '');
  await page.getByLabel('验证器上的数字').fill(await codeNow(key));
  await follow(page.getByRole('button', { name: '记下这部手机' }));
  return page.getByRole('list', { name: '备用码' }).getByRole('listitem').allInnerTexts();
}

/** 林大姐's codes, set up anew by whoever came first. */
let codes: string[] = [];

describe.each(scripts)('the second door of the office, $script', ({ javaScriptEnabled }) => {
  const options = { javaScriptEnabled };

  test('is set up on the way in, after a reset by the office above, and its codes are shown once', async () => {
    await resetForTown(options);
    const page = await visit(options);
    await inByPhone(page, '/desk/homes');
    expect(pathOf(page)).toBe('/second-step/set-up');
    const shown = await page.getByRole('main').locator('code').innerText();
    await page.getByLabel('验证器上的数字').fill('000000');
    await follow(page.getByRole('button', { name: '记下这部手机' }));
    expect(await page.getByRole('alert').innerText()).toContain('数字不对');
    expect(await page.getByRole('main').locator('code').innerText()).toBe(shown);
    codes = await setUp(page);
    expect(codes).toHaveLength(10);
    await page.reload();
    expect(await textOf(page)).toContain('备用码只显示一回');
    await page.goto('/desk/homes');
    expect(pathOf(page)).toBe('/desk/homes');
  });

  test('keeps office pages shut, leads to itself, and opens with a recovery code, once', async () => {
    const page = await visit(options);
    await inByPhone(page, '/desk/homes');
    expect(pathOf(page)).toBe('/second-step');
    await page.goto('/desk/homes/titles');
    expect(pathOf(page)).toBe('/second-step');
    await page.goto('/me');
    await follow(page.getByRole('main').getByRole('link', { name: /进办公室，要再认一认/ }));
    await page.getByLabel('验证器上的数字').fill(codes[0] ?? '');
    await follow(page.getByRole('button', { name: '进办公室' }));
    expect(pathOf(page)).toBe('/me');
    await follow(page.getByRole('main').getByRole('link', { name: '办公室的第二道门' }));
    expect(await textOf(page)).toContain('备用码还剩 9 个');
  });

  test('refuses a recovery code that was used, and opens with digits', async () => {
    const page = await visit(options);
    await inByPhone(page, '/desk/homes');
    await page.getByLabel('验证器上的数字').fill(codes[0] ?? '');
    await follow(page.getByRole('button', { name: '进办公室' }));
    expect(await page.getByRole('alert').innerText()).toContain('备用码用过了');
    await typeShownCode(page);
    expect(pathOf(page)).toBe('/desk/homes');
    await page.goto('/me/second-step');
    await follow(page.getByRole('button', { name: /再要十个备用码/ }));
    expect(await page.getByRole('list', { name: '备用码' }).getByRole('listitem').count()).toBe(10);
  });
});

test('a cookie that was copied before the second step opens nothing after it', async () => {
  const hers = await visit();
  await inByPhone(hers);
  const storageState = await hers.context().storageState();
  await typeShownCode(hers);
  const copied = await visit({ storageState });
  await copied.goto('/me');
  expect(pathOf(copied)).toBe('/sign-in');
  await hers.goto('/desk/homes/titles');
  expect(pathOf(hers)).toBe('/desk/homes/titles');
});

test('she sets up her computer’s own lock, and it opens the office without digits', async () => {
  const url = inject('demo').url.replace('127.0.0.1', 'localhost');
  const page = await visit({ url });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await inByPhone(page, '/me/second-step');
  await typeShownCode(page);
  expect(pathOf(page)).toBe('/me/second-step');
  await follow(page.getByRole('button', { name: '在这台设备上设一个' }));
  expect(await textOf(page)).toContain('设好了，以后在这台设备上可以直接进');
  await page.goto('/me');
  await follow(page.getByRole('button', { name: '退出登录' }));
  await inByPhone(page, '/desk/homes');
  await follow(page.getByRole('button', { name: '用指纹、面容或 PIN 进' }));
  expect(pathOf(page)).toBe('/desk/homes');
  await page.goto('/me/second-step');
  await follow(page.getByRole('button', { name: '不用它了' }));
  expect(await textOf(page)).toContain('还没有设过');
});
