import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { isFit } from '../support/fit.ts';
import { staysWith } from '../support/cases.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { agreesTo, sends, withReceiver } from '../support/sharing.ts';
import { comeBack } from '../support/talk.ts';
import { follow, anyPhone, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);
const word = '石榴花';

const openFold = (page: Page, title: string) => page.locator('summary', { hasText: title }).first().click();
const main = (page: Page) => page.getByRole('main').innerText();

/** Touches a button of her sheet and waits for what it then says, which with script is no new page. */
async function touch(her: Page, name: string, then: string | RegExp): Promise<void> {
  await her.getByRole('button', { name, exact: true }).click();
  await her.getByText(then, { exact: true }).first().waitFor();
}

type SentTo = { path: string; code: string; javaScriptEnabled: boolean };

/** The police open it once and sign for it; the same address and digits open it to nobody a second time. */
async function signedFor({ path, code, javaScriptEnabled }: SentTo): Promise<void> {
  const axe = javaScriptEnabled;
  const officer = await visit({ javaScriptEnabled });
  await officer.goto(path);
  await officer.reload();
  await isFit(officer, { axe });
  expect(await officer.locator('script').count()).toBe(0);
  expect(await main(officer)).toMatch(/妇联维权岗，电话 (12338|0532-88500012)/);
  await officer.getByLabel('六位数').fill('000000');
  await follow(officer.getByRole('button', { name: '打开' }));
  await officer.getByRole('alert').filter({ hasText: '打不开' }).waitFor();
  await officer.getByLabel('六位数').fill(code);
  await follow(officer.getByRole('button', { name: '打开' }));
  expect(await main(officer)).toMatch(/小梅[^]*昨晚又动手了/);
  expect(await officer.title()).not.toMatch(/小梅|动手/);
  await isFit(officer, { axe });
  await officer.goto(path);
  await officer.getByLabel('六位数').fill(code);
  await follow(officer.getByRole('button', { name: '打开' }));
  expect(await main(officer)).toContain('已经打开看过了');
  expect(await main(officer)).not.toMatch(/小梅|动手/);
  await isFit(officer, { axe });
  await officer.getByLabel('您的名字').fill('李警官');
  await follow(officer.getByRole('button', { name: '收到了，我来办' }));
  expect(await main(officer)).toContain('记下了，谢谢您');
  const second = await visit({ javaScriptEnabled });
  await second.goto(path);
  await second.getByLabel('六位数').fill(code);
  await follow(second.getByRole('button', { name: '打开' }));
  await second.getByRole('alert').filter({ hasText: '打不开' }).waitFor();
}

describe.each(anyPhone)('what is told to others, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;
  const asks = () => staysWith({ javaScriptEnabled, words: `他又动手了 ${once()}`, word });

  test('she agrees, the police open what was sent once, sign for it, and answer', async () => {
    const { lead, at } = await asks();
    const name = await withReceiver(lead);
    await isFit(lead, { axe });
    await agreesTo(lead, { at, name });
    expect(await main(lead)).toMatch(/有效[^]*报案、护她周全[^]*名字、出了什么事[^]*个人信息保护法/);
    await isFit(lead, { axe });
    const { path, code } = await sends(lead, { at, name });
    expect(await main(lead)).toContain('请您查收一份材料');
    await isFit(lead, { axe });
    await lead.reload();
    expect(await main(lead)).toContain('已经看不到了');

    await signedFor({ path, code, javaScriptEnabled });
    await lead.goto(`${at}/referrals`);
    expect(await main(lead)).toMatch(/签收了，等答复[^]*李警官/);
    await isFit(lead, { axe });
    expect(await main(lead)).not.toContain('出督促函');
    await follow(lead.getByRole('button', { name: '打电话催过了' }));
    await follow(lead.getByRole('button', { name: '出督促函' }));
    const letter = await lead.request.get(
      `${await lead.getByRole('link', { name: /Word/ }).getAttribute('href')}`,
    );
    expect([letter.status(), letter.headers()['cache-control']]).toEqual([200, 'no-store']);
    await openFold(lead, '对方答复了');
    await lead.getByLabel('怎么答复的').fill('已出告诫书');
    await follow(lead.getByRole('button', { name: '记上' }).last());
    await follow(lead.getByRole('button', { name: '这一条办完了' }));
    expect(await main(lead)).toMatch(/办完了[^]*已出告诫书/);
  });

  test('she takes it back with her code and her word, and what was sent opens no more; then she asks to be erased', async () => {
    const { her, lead, at, code: receipt } = await asks();
    const name = await withReceiver(lead);
    await agreesTo(lead, { at, name });
    const { path, code } = await sends(lead, { at, name });
    await comeBack(her, receipt);
    await her.getByLabel('那个词').fill(word);
    await touch(her, '打开看', '你的事告诉了谁');
    expect(await main(her)).toMatch(new RegExp(`${name}[^]*为了：报案、护她周全[^]*他们还没看`));
    await isFit(her, { axe });
    await touch(her, '不让说了，收回', '收回了。没看过的，从现在起谁也打不开。');
    await touch(her, '我要抹掉', /你要求抹掉/);
    expect(new URL(her.url()).pathname).toBe('/around');

    const officer = await visit({ javaScriptEnabled });
    await officer.goto(path);
    await officer.getByLabel('六位数').fill(code);
    await follow(officer.getByRole('button', { name: '打开' }));
    await officer.getByRole('alert').filter({ hasText: '打不开' }).waitFor();
    expect(await main(officer)).not.toMatch(/小梅|收回/);

    await lead.goto(`${at}/consents`);
    expect(await main(lead)).toMatch(/她要求抹掉[^]*她自己收回的/);
    await isFit(lead, { axe });
    await touch(her, '不抹了，都留着', '好，都留着。');
  });

  test('who says yes for a child is asked for where the box is ticked, and is not lost where it is not', async () => {
    const { lead, at } = await asks();
    const name = await withReceiver(lead);
    await lead.goto(`${at}/consents`);
    await openFold(lead, '记一条同意');
    const guardian = lead.getByLabel('谁替孩子同意');
    expect(await guardian.isVisible()).toBe(false);
    await lead.getByLabel('孩子的事', { exact: true }).check();
    expect(await guardian.isVisible()).toBe(true);
    await lead.getByLabel('孩子的事', { exact: true }).uncheck();
    expect(await guardian.isVisible()).toBe(false);
    await lead.getByLabel('说的是不满十四岁的孩子').check();
    await guardian.fill('外婆');
    await lead.getByLabel('是孩子的什么人').fill('外婆');
    await lead.getByLabel('告诉谁').selectOption({ label: `公安 · ${name}` });
    await lead.getByLabel('名字', { exact: true }).check();
    await lead.getByLabel('说的是不满十四岁的孩子').uncheck();
    await follow(lead.getByRole('button', { name: '她同意了，记上' }));
    await lead
      .getByRole('alert')
      .getByRole('link', { name: /没有勾/ })
      .click();
    expect(await guardian.inputValue()).toBe('外婆');
    expect(await guardian.evaluate((field) => field.matches(':target'))).toBe(true);
    await isFit(lead, { axe });
    await lead.getByLabel('说的是不满十四岁的孩子').check();
    await follow(lead.getByRole('button', { name: '她同意了，记上' }));
    expect(await main(lead)).toMatch(/替孩子同意的[^]*外婆（外婆）/);
  });

  test('who is not of the team finds neither page', async () => {
    const { at } = await asks();
    const other = await visitAs(phoneOf('rights2'), { javaScriptEnabled });
    for (const part of ['consents', 'referrals'])
      expect((await other.goto(`${at}/${part}`))?.status()).toBe(404);
  });
});
