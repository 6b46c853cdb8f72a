import { mkdtempSync, rmSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { aPhone, aSister, her, note, part, pocketOf, takeAlong, unlock } from '../support/away.ts';
import { byHand, signIn, visitAs } from '../support/sign-in.ts';
import { follow, visit } from '../support/visit.ts';

const patience = { timeout: 25_000 };
const allSent = (page: Page) =>
  expect.poll(() => part(page, 'unsent').innerText(), patience).toBe('都传上去了。');
const stores = () => indexedDB.databases().then((all) => all.map(({ name }) => name));

/** A browser of her own with a folder that outlives it. */
async function aBrowser(folder: string) {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env['WEIJIA_TEST_BROWSER'] || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN'],
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: inject('demo').url },
    ...{ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' as const },
  });
  onTestFinished(() => context.close().catch(() => undefined));
  await context.addCookies((await (await byHand(her)).storageState()).cookies);
  return { context, page: await context.newPage() };
}

test('a browser that is killed while visits wait keeps them, and they arrive once when it is opened again', async () => {
  await aSister('柳大姐己');
  const folder = mkdtempSync('/tmp/weijia-phone-');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await aBrowser(folder);
  const id = await takeAlong(first.page);
  await first.context.setOffline(true);
  for (let n = 0; n < 2; n += 1) await note(first.page, '柳大姐己');
  const killer = await first.context.newCDPSession(first.page);
  await killer.send('Browser.crash').catch(() => undefined);
  await first.context.close().catch(() => undefined);
  const second = await aBrowser(folder);
  await second.page.goto('/desk/links/away');
  await unlock(second.page);
  await allSent(second.page);
  expect(await part(second.page, 'sent').innerText()).toContain('2 条');
  expect((await pocketOf(id))?.received).toMatchObject({ logged: 2, missing: [] });
});

test('a phone that has lost its storage is told by day and by number what was sent, and what was not', async () => {
  await aSister('柳大姐庚');
  const { page, id, loseNetwork, findNetwork } = await aPhone();
  await note(page, '柳大姐庚');
  await allSent(page);
  // The phone says how many numbers it has given, and gets no further.
  await page.route('**/away/ask', (route) =>
    route.request().postData()?.includes('%22visits%22%3A%5B%7B') ? route.abort() : route.continue(),
  );
  await loseNetwork();
  await note(page, '柳大姐庚');
  await findNetwork();
  await expect.poll(async () => (await pocketOf(id))?.received.missing, patience).toEqual([2]);
  const storage = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,cache_storage' });
  await page.goto('/desk/links/away');
  const told = part(page, 'elsewhere');
  await told.getByText('没传上来的：第 2 条').waitFor();
  expect(await told.innerText()).toMatch(/传上来并且记上了 1 条/);
  await told.getByRole('button', { name: '那份不要了，清掉' }).first().click();
  await expect.poll(() => pocketOf(id), patience).toBeUndefined();
});

test('five wrong PINs wipe the list from the phone, and say what was not sent', async () => {
  await aSister('柳大姐辛');
  const { page } = await aPhone();
  await page.route('**/away/ask', (route) =>
    route.request().postData()?.startsWith('act=visits') ? route.abort() : route.continue(),
  );
  await note(page, '柳大姐辛');
  await page.getByRole('button', { name: '锁上' }).click();
  for (const left of [4, 3, 2, 1]) {
    await unlock(page, '918273');
    await page.getByText(`密码不对，还能试 ${left} 次`).waitFor();
  }
  await unlock(page, '918273');
  await page.getByText('密码试错太多，名单已经清掉。').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('有 1 条没传上去，也一起清掉了：第 1 条');
  expect(await page.evaluate(stores)).toEqual([]);
});

test('without a network five wrong PINs close the list until there is one, and nothing of it is lost', async () => {
  await aSister('柳大姐壬');
  const { page, loseNetwork, findNetwork } = await aPhone();
  await loseNetwork();
  await note(page, '柳大姐壬');
  await page.getByRole('button', { name: '锁上' }).click();
  for (const left of [4, 3, 2, 1]) {
    await unlock(page, '918273');
    await page.getByText(`没网的时候还能试 ${left} 次`).waitFor();
  }
  await unlock(page, '918273');
  await page.getByText('没网打不开了').waitFor();
  await unlock(page);
  await page.getByText('正在开锁').waitFor({ state: 'hidden' });
  expect(await page.locator('[data-screen]').getAttribute('data-screen')).toBe('locked');
  await findNetwork();
  await unlock(page);
  await allSent(page);
});

test('a phone that she calls back is wiped at its next contact, also where nobody is signed in on it', async () => {
  await aSister('柳大姐癸');
  const { page, id } = await aPhone();
  const other = await visitAs(her);
  await other.goto('/me/devices');
  await follow(other.locator(`button[name=pocket][value="${id}"]`));
  expect(await other.getByRole('main').innerText()).toContain('收回了');
  await page.context().clearCookies();
  await page.goto('/desk/links/away');
  await page.getByText('这台手机上的名单被收回，已经清掉。').waitFor();
  expect(await page.evaluate(stores)).toEqual([]);
});

test('a phone whose clock is a day behind is told so, and she says which day it was', async () => {
  await aSister('柳大姐子');
  const dayMs = 86_400_000;
  const { page, id } = await aPhone({
    before: (page) => page.clock.install({ time: Date.now() - dayMs }),
  });
  await page.getByText(/这台手机的钟慢了 24 小时/).waitFor();
  await note(page, '柳大姐子');
  const doubtful = part(page, 'doubtful');
  await doubtful.getByText(/是哪天？/).waitFor({ timeout: 25_000 });
  expect((await pocketOf(id))?.received.logged).toBe(0);
  await doubtful
    .getByRole('button', { name: /柳大姐子/ })
    .nth(1)
    .click();
  await allSent(page);
  expect((await pocketOf(id))?.received.logged).toBe(1);
  await page.clock.fastForward(200_000);
  await page.locator('[data-screen=locked]').waitFor();
});

test('a server that was put back to before her pocket is told all again, and each visit stays one', async () => {
  await aSister('柳大姐丑');
  const { page, id } = await aPhone();
  await note(page, '柳大姐丑');
  await allSent(page);
  let isLost = true;
  await page.route('**/away/ask', (route) => {
    if (!isLost || !route.request().postData()?.startsWith('act=visits')) return route.continue();
    isLost = false;
    return route.fulfill({ json: { status: 'unknown' } });
  });
  await page.getByRole('button', { name: '现在传' }).click();
  const anew = async () => {
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'pocket');
    return cookie && cookie.value !== id ? (await pocketOf(cookie.value))?.received : undefined;
  };
  await expect.poll(anew, patience).toMatchObject({ logged: 1, missing: [], refused: [] });
  const done = page.getByText('名单收起来了');
  const put = async () => {
    // It may not know yet that all of it has come again.
    await page
      .getByRole('button', { name: '收起名单' })
      .click({ timeout: 1000 })
      .catch(() => undefined);
    return done.isVisible();
  };
  await expect.poll(put, patience).toBe(true);
});

test('signing out asks first where her list is on the phone, and takes it along', async () => {
  // A session of its own: the others go on.
  const page = await visit();
  await page.goto('/sign-in?next=/me');
  await signIn(page, her);
  const id = await takeAlong(page);
  await page.goto('/me');
  await follow(page.getByRole('button', { name: '退出登录' }));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('这台手机上带着名单');
  await follow(page.getByRole('button', { name: '清掉，退出登录' }));
  expect(await page.evaluate(stores)).toEqual([]);
  expect(await pocketOf(id)).toBeUndefined();
});
