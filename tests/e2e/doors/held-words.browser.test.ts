import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { isFit } from '../support/fit.ts';
import { staysWith } from '../support/cases.ts';
import { maskedPhone, newPhone, phoneOf } from '../support/hands.ts';
import { byHand, signIn, visitAs } from '../support/sign-in.ts';
import { follow, scripts, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);
const main = (page: Page) => page.getByRole('main').innerText();

/** What stands in her browser is her session and nothing else of hers. */
const signedOut = (page: Page) => page.context().clearCookies();

/** As if she had signed in on the page beside it. */
async function signedInBeside(page: Page, phone: string): Promise<void> {
  await page.context().addCookies((await (await byHand(phone)).storageState()).cookies);
}

/** The link of the page that holds her words opens another page and leaves this one as it is. */
async function opensBeside(page: Page, link: string): Promise<Page> {
  const beside = page.waitForEvent('popup');
  await page.getByRole('link', { name: link }).click();
  const opened = await beside;
  await opened.waitForLoadState('domcontentloaded');
  return opened;
}

describe.each(scripts)('whoever is signed in no more when she sends, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;

  test('秦大姐 has her note back in its form, short or long, and nothing was done before', async () => {
    const { lead, at } = await staysWith({ javaScriptEnabled, words: `他又动手了 ${once()}` });
    for (const note of [`她今天来了 ${once()}`, `她今天来了 ${once()}${'，说了很久'.repeat(700)}`]) {
      await lead.goto(`${at}/notes`);
      await lead.locator('textarea').fill(note);
      await signedOut(lead);
      await follow(lead.getByRole('button', { name: '记下' }));
      expect(await main(lead)).toContain('您写的都在');
      await isFit(lead, { axe });
      expect(lead.url()).not.toContain(encodeURIComponent('今天'));
      expect(await lead.context().cookies()).toEqual([]);
      await follow(lead.getByRole('button', { name: '拿回我写的' }));
      expect(await main(lead)).toContain('您写的都在');
      expect(new URL((await opensBeside(lead, '先登录')).url()).pathname).toBe('/sign-in');
      await signedInBeside(lead, phoneOf('rights'));
      await follow(lead.getByRole('button', { name: '拿回我写的' }));
      await lead.getByRole('alert').filter({ hasText: '还没有记上' }).waitFor();
      expect(await lead.locator('textarea').inputValue()).toBe(note);
      expect(
        await lead
          .locator('.case__note')
          .filter({ hasText: note.slice(0, 16) })
          .count(),
      ).toBe(0);
      await follow(lead.getByRole('button', { name: '记下' }));
      expect(await main(lead)).toContain(note.slice(0, 16));
    }
  });

  test('秦大姐 whose second door alone has closed has her plan back', async () => {
    const { lead, at } = await staysWith({ javaScriptEnabled, words: `他又动手了 ${once()}` });
    await lead.goto(at);
    const plan = `先找住处 ${once()}`;
    const fill = async () => {
      const fold = lead.locator('details', { has: lead.locator('[name="plan"]') });
      if (!(await fold.evaluate((one: HTMLDetailsElement) => one.open)))
        await fold.locator('summary').click();
      return lead.locator('[name="plan"]');
    };
    await (await fill()).fill(plan);
    await signedOut(lead);
    const beside = await lead.context().newPage();
    await beside.goto('/sign-in?next=/signed-in');
    await signIn(beside, phoneOf('rights'));
    await beside.waitForURL(/second-step/);
    await follow(lead.locator('details[open] button'));
    expect(await main(lead)).toContain('第二道门关上了');
    expect(new URL((await opensBeside(lead, '先过第二道门')).url()).pathname).toBe('/second-step');
    await signedInBeside(lead, phoneOf('rights'));
    await follow(lead.getByRole('button', { name: '拿回我写的' }));
    expect(await lead.locator('[name="plan"]').inputValue()).toBe(plan);
    await follow(lead.locator('details[open] button'));
    expect(await main(lead)).toContain(plan);
  });

  test('nobody else who signs in beside it sees what 秦大姐 wrote, and it waits there for her', async () => {
    const { lead, at } = await staysWith({ javaScriptEnabled, words: `他又动手了 ${once()}` });
    const note = `她单独跟我说的 ${once()}`;
    await lead.goto(`${at}/notes`);
    await lead.locator('textarea').fill(note);
    await signedOut(lead);
    await follow(lead.getByRole('button', { name: '记下' }));
    // A colleague, and her own private number, which cannot open the page at all.
    for (const phone of [phoneOf('rights2'), newPhone()]) {
      await signedInBeside(lead, phone);
      await follow(lead.getByRole('button', { name: '拿回我写的' }));
      expect(await main(lead)).toContain('这是另一位写的');
      expect(await main(lead)).not.toContain(note);
      expect(await lead.locator('textarea').count()).toBe(0);
    }
    await isFit(lead, { axe });
    expect(new URL((await opensBeside(lead, '换写的那一位登录')).url()).pathname).toBe('/sign-in');
    await signedInBeside(lead, phoneOf('rights'));
    await follow(lead.getByRole('button', { name: '拿回我写的' }));
    expect(await lead.locator('textarea').inputValue()).toBe(note);
    // Sent from 秦大姐's page while another is signed in: neither written down nor lost.
    await signedInBeside(lead, phoneOf('rights2'));
    await follow(lead.getByRole('button', { name: '记下' }));
    expect(await main(lead)).toContain('这是另一位写的');
    await signedInBeside(lead, phoneOf('rights'));
    await follow(lead.getByRole('button', { name: '拿回我写的' }));
    await follow(lead.getByRole('button', { name: '记下' }));
    expect(await main(lead)).toContain(note);
  });

  test('what an account may not open holds the words once more', async () => {
    const { at } = await staysWith({ javaScriptEnabled, words: `他又动手了 ${once()}` });
    const note = `她今天来了 ${once()}`;
    const hand = await byHand(newPhone());
    const answer = await hand.post(`${at}/notes`, { form: { act: 'note', text: note, held: '1' } });
    expect(answer.status()).toBe(409);
    expect(await answer.text()).toMatch(new RegExp(`换一个号登录[^]*value="${note}"`));
  });

  test('a button without a word leads to the door, as before', async () => {
    const { lead, request } = await staysWith({ javaScriptEnabled, words: `他又动手了 ${once()}` });
    await lead.goto(request);
    await signedOut(lead);
    const answer = await lead.request.post(request, { form: { act: 'take', key: once() } });
    expect(new URL(answer.url()).pathname).toBe('/sign-in');
    const nobody = await visit({ javaScriptEnabled });
    const pressed: [string, Record<string, string>][] = [
      ['/me/devices', { session: 'Zq3vN8sT1xK6wB0yR5uE2cH7' }],
      ['/me/devices', { session: 'others' }],
      ['/desk/deputies', { deputy: request.split('/').at(-1) ?? '' }],
    ];
    for (const [path, form] of pressed)
      expect(new URL((await nobody.request.post(path, { form })).url()).pathname).toBe('/sign-in');
  });

  test.each([
    { path: '/doors/need', field: '要帮什么忙', send: '请她们帮忙', hers: '/me/asked' },
    { path: '/suggestions', field: '您想说什么', send: '告诉妇联', hers: '/suggestions' },
  ])('what 李婶 writes at $path under her name goes nameless by her word alone', async (door) => {
    const phone = newPhone();
    const words = `帮我看看社保 ${once()}`;
    const page = await visitAs(phone, { javaScriptEnabled });
    const writes = async () => {
      await page.goto(door.path);
      await page.getByLabel(door.field).fill(words);
      await signedOut(page);
      await follow(page.locator('main form').getByRole('button').last());
      expect(await main(page)).toContain('还没有送出去');
      expect(await page.getByLabel(door.field).inputValue()).toBe(words);
      await isFit(page, { axe });
    };
    await writes();
    await follow(page.getByRole('button', { name: '登录好了' }));
    expect(await main(page)).toContain('还没有送出去');
    await signedInBeside(page, phone);
    await follow(page.getByRole('button', { name: '登录好了' }));
    expect(new URL(page.url()).pathname).toBe(door.hers);
    await writes();
    await follow(page.getByRole('button', { name: '不记我是谁' }));
    expect(await page.locator('dd.numbers').count()).toBe(1);
  });

  test.each([
    { path: '/doors/need', field: '要帮什么忙', door: '/me/asked' },
    { path: '/suggestions', field: '您想说什么', door: '/suggestions' },
  ])('what 李婶 writes at $path goes under nobody else’s name unasked', async ({ path, field, door }) => {
    const [hers, other] = [newPhone(), newPhone()];
    const words = `帮我看看社保 ${once()}`;
    const page = await visitAs(hers, { javaScriptEnabled });
    const isAsked = async () => {
      expect(await main(page)).toContain(`现在登录的是 ${maskedPhone(other)}`);
      expect(await page.getByLabel(field).inputValue()).toBe(words);
    };
    const writes = async () => {
      await page.goto(path);
      await page.getByLabel(field).fill(words);
    };
    const send = () => follow(page.locator('main form').getByRole('button').last());
    await writes();
    await signedOut(page);
    await send();
    await signedInBeside(page, other);
    await follow(page.getByRole('button', { name: '登录好了' }));
    await isAsked();
    await isFit(page, { axe });
    await signedInBeside(page, hers);
    await writes();
    await signedInBeside(page, other);
    await send();
    await isAsked();
    await follow(page.getByRole('button', { name: '就记在这个号名下' }));
    expect(new URL(page.url()).pathname).toBe(door);
  });

  test('what was written under no name stays so although she has signed in beside it', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/doors/need');
    await page.getByLabel('要帮什么忙').fill(`帮我看看社保 ${once()}`);
    await signedInBeside(page, newPhone());
    await follow(page.locator('main form').getByRole('button').last());
    expect(await page.locator('dd.numbers').count()).toBe(1);
  });
});
