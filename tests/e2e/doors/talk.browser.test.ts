import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { phoneOf } from '../support/hands.ts';
import { everyRequest } from '../support/queue.ts';
import { visitAs } from '../support/sign-in.ts';
import { comeBack, press, talk, talkHeading, tell } from '../support/talk.ts';
import { strangeWords } from '../support/tongues.ts';
import { desktop, follow, phone, scripts, statusAt, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);
const numbers = ['tel:110', 'sms:12110', 'tel:12338', 'tel:12348', 'tel:12356', 'tel:120'];

/** The way out, the numbers and the neutral name. */
async function isNeutral(page: Page): Promise<void> {
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/around');
  expect(await page.title()).toBe('微家 · 身边的娘家人');
  expect(await page.getByRole('link', { name: '离开' }).first().isVisible()).toBe(true);
  const shown = await page
    .locator('a[href^="tel:"], a[href^="sms:"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(shown).toEqual(expect.arrayContaining(numbers));
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await axeFaults(page, 'everything')));
    }
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > phone.width ? [...faults, `${wide} px wide`] : faults;
}

describe.each(scripts)('想找人说说, $script', ({ javaScriptEnabled }) => {
  test('王大姐 tells it, the rights desk reads and answers, and her code and her word bring it back', async () => {
    const words = `他又摔东西了 ${once()}`;
    const page = await visit({ javaScriptEnabled });
    const code = await talk(page, { words, number: '15400008888', word: '丁香花', notThese: '江大姐' });
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(await page.locator('main').innerText()).toMatch(/明天.+以前，有人看你写的/);
    const desk = await visitAs(phoneOf('rights'), { javaScriptEnabled });
    await desk.goto('/desk/requests');
    expect(await desk.getByRole('main').innerText()).not.toContain(words);
    const paths = await everyRequest(desk, '想说说');
    const opened: string[] = [];
    for (const path of paths) {
      await desk.goto(path);
      if ((await desk.getByRole('main').innerText()).includes(words)) opened.push(path);
      if (opened.length > 0) break;
    }
    expect(opened).toHaveLength(1);
    const sheet = await desk.getByRole('main').innerText();
    expect(sheet).toMatch(/打电话[^]*15400008888[^]*江大姐[^]*千万别给她发短信/);
    await follow(desk.getByRole('button', { name: '我来接' }));
    await desk.locator('summary', { hasText: '记下联系过了' }).click();
    await desk.getByLabel(/给她留的话/).fill('周五上午有人等你。');
    await follow(desk.getByRole('button', { name: '记下联系过了' }));
    const later = await visit({ javaScriptEnabled });
    await comeBack(later, code.toLowerCase());
    expect(await later.locator('main').innerText()).toContain('已经找过你了');
    expect(await later.locator('main').innerText()).not.toContain(words);
    await later.getByLabel('那个词').fill('丁香树');
    await later.getByRole('button', { name: '打开看' }).click();
    await later.getByRole('alert').filter({ hasText: '对不上' }).waitFor();
    await later.getByLabel('那个词').fill('丁香花');
    await later.getByRole('button', { name: '打开看' }).click();
    await later.getByRole('heading', { name: '谁看过' }).waitFor();
    const all = await later.locator('main').innerText();
    expect(all).toMatch(/周五上午有人等你。[^]*他又摔东西了[^]*谁看过[^]*维权岗/);
    expect(all).not.toContain('秦大姐');
  });

  test('a host reads it only where she is named', async () => {
    const [alone, named] = [`只给区里看 ${once()}`, `让江大姐家也知道 ${once()}`];
    await talk(await visit({ javaScriptEnabled }), { words: alone });
    await talk(await visit({ javaScriptEnabled }), { words: named, home: '泉心泉意', friend: true });
    const host = await visitAs(phoneOf('host'), { javaScriptEnabled });
    const paths = await everyRequest(host, '想说说');
    const read: string[] = [];
    for (const path of paths) {
      await host.goto(path);
      read.push(await host.getByRole('main').innerText());
    }
    expect(read.some((text) => text.includes(named))).toBe(true);
    expect(read.join()).not.toContain(alone);
    const other = await visitAs(phoneOf('host2'), { javaScriptEnabled });
    for (const path of paths) expect(await statusAt(other, path)).toBe(404);
  });

  test('the first field is enough; back and forth nothing is lost, and what is too long says so and stays', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/around');
    await press(page, '往下', '出了什么事？');
    await page.getByRole('alert').filter({ hasText: '这一项要填' }).waitFor();
    await page.getByLabel('你想说的').fill('疼'.repeat(2001));
    await page.getByRole('button', { name: '往下' }).click();
    await page.getByRole('alert').filter({ hasText: '最多 2000 个字' }).waitFor();
    expect((await page.getByLabel('你想说的').inputValue()).length).toBe(2001);
    await page.getByLabel('你想说的').fill('<script>alert(1)</script> 😀 他不让我出门');
    await press(page, '往下', '这是谁的事？');
    await press(page, '上一步', '出了什么事？');
    expect(await page.getByLabel('你想说的').inputValue()).toBe('<script>alert(1)</script> 😀 他不让我出门');
    await press(page, '别的先不说，看看怎么送', '送出去之前，看一看');
    const told = await page.locator('main').innerText();
    expect(told).toMatch(/谁会看到[^]*2 小时内[^]*24 小时内[^]*必须往上报[^]*抹不掉/);
    expect(told).not.toMatch(/家暴|不让我出门/);
    await press(page, '送出去', '送到了');
  });

  test('each sheet has the way out, the numbers and the neutral name; axe finds nothing on any', async () => {
    const page = await visit({ javaScriptEnabled });
    const faults: string[] = [];
    const seen: string[] = [];
    const look = async (at: string) => {
      seen.push(at);
      await isNeutral(page);
      if (javaScriptEnabled) faults.push(...(await faultsOf(page)).map((fault) => `${at}: ${fault}`));
    };
    await tell(
      page,
      { words: `看一遍 ${once()}`, home: '泉心泉意', number: '15400007777', word: '海棠' },
      look,
    );
    await press(page, '送出去', '送到了');
    await look('sent');
    const code = await page.locator('.talk__code').innerText();
    await comeBack(page, code);
    await look('found');
    await page.getByLabel('那个词').fill('海棠');
    await page.getByRole('button', { name: '打开看' }).click();
    await page.getByRole('heading', { name: '谁看过' }).waitFor();
    await look('opened');
    expect(seen).toHaveLength(9);
    expect(faults).toEqual([]);
  }, 120_000);
});

test.each(['zh-Hant', 'en'] as const)('in %s every sheet speaks its language', async (language) => {
  const page = await visit();
  await page.context().addCookies([{ name: 'language', value: language, url: inject('demo').url }]);
  const faults: string[] = [];
  await page.goto('/around');
  await page.locator('#words').fill('Laoshan 1');
  const buttons = ['on', 'on', 'on', 'on', 'send'];
  for (const go of buttons) {
    faults.push(...(await strangeWords(page, language, [])));
    const before = await talkHeading(page).innerText();
    await page.locator(`button[name="go"][value="${go}"]`).click();
    await talkHeading(page).filter({ hasNotText: before }).waitFor();
  }
  expect(await page.locator('.talk__code').count()).toBe(1);
  faults.push(...(await strangeWords(page, language, [])));
  expect(faults).toEqual([]);
});
