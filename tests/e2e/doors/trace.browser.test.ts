import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newPhone } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { press, talk, tell } from '../support/talk.ts';
import { follow, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);

/** What whoever takes up her phone can look into. */
const leftIn = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    readable: document.cookie,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    state: history.state as unknown,
    name: window.name,
  }));

const nothing = { local: [], session: [], readable: '', caches: [], workers: 0, state: null, name: '' };

const entriesOf = async (page: Page) => {
  const tools = await page.context().newCDPSession(page);
  const { entries } = await tools.send('Page.getNavigationHistory');
  return entries.map(({ url, title }) => `${new URL(url).pathname} ${title}`);
};

/** What the back key of a phone does with a page that heeds it, here by the key that a desktop has for the same wish. */
async function backKeyOf(page: Page): Promise<(seen: () => Promise<void>) => Promise<void>> {
  await page.addInitScript(() => {
    const stop = (event: KeyboardEvent) => {
      // The page's own way out by two Esc is not what is pressed here.
      if (event.key === 'Escape') event.stopImmediatePropagation();
    };
    addEventListener('keydown', stop, true);
  });
  return async (seen) => {
    await page.keyboard.press('Escape');
    await seen();
  };
}

describe('the back key of her phone', () => {
  const heading = (page: Page, text: string) => () =>
    page.getByRole('heading', { level: 1, name: text }).waitFor();

  test('goes a step back with what she typed, and again, and the journey stays one entry that is left as ever', async () => {
    const page = await visit();
    const back = await backKeyOf(page);
    const words = `别人拿着手机 ${once()}`;
    await tell(page, { words });
    await page.getByLabel(/只有你知道的词/).fill('石榴花');
    const before = await entriesOf(page);
    await back(heading(page, '怎么找你才安全？'));
    await page.getByLabel('电话或者微信号').fill('15400003333');
    await back(heading(page, '让谁看？'));
    await back(heading(page, '这是谁的事？'));
    await back(heading(page, '出了什么事？'));
    expect(await page.getByLabel('你想说的').inputValue()).toBe(words);
    expect(await entriesOf(page)).toEqual(before);
    expect(await leftIn(page)).toEqual(nothing);
    for (const [button, next] of [
      ['往下', '这是谁的事？'],
      ['往下', '让谁看？'],
      ['往下', '怎么找你才安全？'],
    ] as const)
      await press(page, button, next);
    expect(await page.getByLabel('电话或者微信号').inputValue()).toBe('15400003333');
    await press(page, '往下', '送出去之前');
    expect(await page.getByLabel(/只有你知道的词/).inputValue()).toBe('石榴花');
    await follow(page.getByRole('link', { name: '离开' }));
    expect((await entriesOf(page)).map((entry) => entry.split(' ')[0])).toEqual(['blank', '/', '/calendar']);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await leftIn(page)).toEqual(nothing);
  });

  test('keeps what she typed where there is no network, and on the first sheet leaves for where she was', async () => {
    const page = await visit();
    const back = await backKeyOf(page);
    await tell(page, { words: `没网 ${once()}` });
    await page.getByLabel(/只有你知道的词/).fill('海棠');
    await page.context().setOffline(true);
    await back(() => page.getByText('没有网络，还没送出去').waitFor());
    expect(await page.getByLabel(/只有你知道的词/).inputValue()).toBe('海棠');
    await page.context().setOffline(false);
    await page.goto('/around');
    expect(await page.locator('[data-back]').count()).toBe(0);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('from the place for a code brings her back to what she had begun to write', async () => {
    const page = await visit();
    const back = await backKeyOf(page);
    await page.goto('/around');
    await page.getByLabel('你想说的').fill('写了一半');
    await press(page, '写过了？拿查询码回来看', '拿查询码回来看');
    await back(heading(page, '出了什么事？'));
    expect(await page.getByLabel('你想说的').inputValue()).toBe('写了一半');
    expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0);
  });
});

describe('after the exit', () => {
  test('her phone holds one page less than she saw: the calendar stands where the journey was, and 「返回」 leads before it', async () => {
    const page = await visit();
    const words = `谁也别知道 ${once()}`;
    await talk(page, { words, home: '泉心泉意', number: '15400006666' });
    expect(await entriesOf(page)).toEqual(['blank ', '/ 微家 · 身边的娘家人', '/around 微家 · 身边的娘家人']);
    expect(await leftIn(page)).toEqual(nothing);
    await follow(page.getByRole('link', { name: '离开' }));
    expect(await entriesOf(page)).toEqual(['blank ', '/ 微家 · 身边的娘家人', '/calendar 日历']);
    const calendar = await page.locator('body').innerText();
    expect(calendar).not.toMatch(/说说|离开|12338|求助/);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goForward();
    expect(new URL(page.url()).pathname).toBe('/calendar');
    expect(await leftIn(page)).toEqual(nothing);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('two Esc leave from the middle, one does not, nor does the one that ends the choice of a letter', async () => {
    const page = await visit();
    await tell(page, { words: `正写着 ${once()}` });
    await page.keyboard.press('Escape');
    await page.waitForTimeout(2300);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('送出去之前');
    await page.evaluate(() =>
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true })),
    );
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).pathname).toBe('/around');
    await page.keyboard.press('Escape');
    await page.waitForURL('**/calendar');
    expect(await entriesOf(page)).toHaveLength(3);
  });

  test('inside WeChat the window is closed, and the page goes all the same', async () => {
    const page = await visit({ userAgent: 'Mozilla/5.0 (Linux; Android 12) MicroMessenger/8.0.49' });
    const asked: string[] = [];
    await page.exposeFunction('wechatWasAsked', (what: string) => asked.push(what));
    await page.addInitScript('window.WeixinJSBridge = { call: (what) => void window.wechatWasAsked(what) };');
    await page.goto('/around');
    await follow(page.getByRole('link', { name: '离开' }));
    expect(asked).toEqual(['closeWindow']);
    expect(new URL(page.url()).pathname).toBe('/calendar');
  });

  test('also another page of ours takes the place of the journey', async () => {
    const page = await visit();
    await tell(page, { words: `看隐私 ${once()}` });
    await follow(page.getByRole('link', { name: '隐私说明' }));
    expect((await entriesOf(page)).map((entry) => entry.split(' ')[0])).toEqual(['blank', '/', '/privacy']);
  });

  test('without script 「返回」 shows none of it, unless somebody sends the form again', async () => {
    const page = await visit({ javaScriptEnabled: false });
    const words = `没有脚本 ${once()}`;
    await talk(page, { words });
    await follow(page.getByRole('link', { name: '离开' }));
    await page.goBack({ timeout: 5000 }).catch(() => undefined);
    expect(await page.locator('body').innerText()).not.toMatch(/没有脚本|查询码|送到了/);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('her own pages, when she has signed in, say nothing of it', async () => {
    const phone = newPhone();
    const page = await visitAs(phone);
    await page.goto('/me');
    const before = await page.context().cookies();
    const words = `登录着说的 ${once()}`;
    const code = await talk(page, { words, number: phone });
    expect(await page.locator('.top-bar').innerText()).not.toMatch(/消息|我的/);
    await follow(page.getByRole('link', { name: '离开' }));
    expect(await page.context().cookies()).toEqual(before);
    for (const path of ['/me', '/inbox', '/me/asked', '/me/record', '/me/relatives', '/me/devices', '/']) {
      await page.goto(path);
      const text = await page.locator('body').innerText();
      for (const trace of [words, code, '/around', '想说说', '维权岗'])
        expect([path, trace, text.includes(trace)]).toEqual([path, trace, false]);
    }
    const exported = await page.request.post('/me/export', { form: {} });
    expect(await exported.text()).not.toMatch(new RegExp(`${words}|help|submit-request`));
    expect(await leftIn(page)).toEqual(nothing);
  });

  test('no answer of the journey may be kept, none sets a cookie, and no address holds anything', async () => {
    const page = await visit();
    const post = (form: Record<string, string>) => page.request.post('/around', { form, maxRedirects: 0 });
    const forms: Record<string, string>[] = [
      { at: 'words', go: 'on', words: '' },
      { at: 'words', go: 'on', words: '疼'.repeat(2001) },
      { at: 'home', go: 'on', readers: 'home', words: '话', homeId: 'none' },
      { at: 'before', go: 'send', words: `送一回 ${once()}`, word: '丁' },
      { at: 'before', go: 'send', words: `送一回 ${once()}\u0000` },
      { go: 'return' },
      { go: 'look', code: '0000-0000-0000' },
      { go: 'open', code: '0000-0000-0000', word: '海棠' },
      { at: 'nowhere', go: 'nothing' },
    ];
    for (const form of forms) {
      const answer = await post(form);
      const { 'cache-control': kept, 'set-cookie': cookie } = answer.headers();
      expect([form, answer.status(), kept, cookie]).toEqual([form, 200, 'no-store', undefined]);
    }
    for (const path of ['/around', '/calendar'])
      expect((await page.request.get(path)).headers()['cache-control']).toBe('no-store');
  });

  test('without a network what she typed stays, and the numbers stand beside it', async () => {
    const page = await visit();
    await page.goto('/around');
    await page.getByLabel('你想说的').fill('没信号的时候写的');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '往下' }).click();
    await page.getByText('没有网络，还没送出去').waitFor();
    expect(await page.getByLabel('你想说的').inputValue()).toBe('没信号的时候写的');
    expect(await page.getByRole('link', { name: '12110' }).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '往下' }).click();
    await page.getByRole('heading', { name: '这是谁的事？' }).waitFor();
  });
});
