import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { isFit } from '../support/fit.ts';
import { staysWith } from '../support/cases.ts';
import { agreesTo, sends, withReceiver } from '../support/sharing.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow, anyPhone, statusAt } from '../support/visit.ts';

const main = (page: Page) => page.getByRole('main').innerText();

/** Somebody who has signed in here once, under a name of this run. */
async function aNewcomer(): Promise<{ name: string; phone: string }> {
  const [phone, name] = [newPhone(), `诸葛大姐${String(Math.random()).slice(2, 8)}`];
  await (await byHand(phone)).post('/me', { form: { name, language: 'zh-Hans', size: 'usual' } });
  return { name, phone };
}

describe.each(anyPhone)('the seats of the district, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;

  test('the office finds her by her phone, is asked whether it is she, and ends the seat knowing what follows', async () => {
    const { name, phone } = await aNewcomer();
    const office = await visitAs(phoneOf('district'), { javaScriptEnabled });
    await office.goto('/me');
    await follow(office.getByRole('link', { name: '岗上有谁' }));
    await office.locator('summary', { hasText: '请一位上岗' }).click();
    await follow(office.getByRole('button', { name: '请她上岗' }));
    await office.getByRole('alert').filter({ hasText: '哪个岗' }).waitFor();
    await office.getByLabel('哪个岗').selectOption({ label: '咨询师' });
    await office.getByLabel('她的手机号').fill('15490000000');
    await follow(office.getByRole('button', { name: '请她上岗' }));
    await office.getByRole('alert').filter({ hasText: '还没登录过微家' }).waitFor();
    await office.getByLabel('她的手机号').fill(`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`);
    await office.getByLabel('为什么请她').fill('有证，愿意来。');
    await follow(office.getByRole('button', { name: '请她上岗' }));
    expect(await main(office)).toContain(`用这个手机号登录的是${name}`);
    await isFit(office, { axe });
    await follow(office.getByRole('button', { name: '是她，请她上岗' }));
    expect(await main(office)).toMatch(new RegExp(`${name}[^]*咨询师[^]*有证，愿意来。`));
    await isFit(office, { axe });
    await follow(office.getByRole('link', { name }));
    expect(await main(office)).toMatch(/往后会怎样[^]*她接下的求助[^]*六小时里[^]*两小时内/);
    await follow(office.getByRole('button', { name: '她不做了' }));
    await office.getByRole('alert').filter({ hasText: '为什么不做了' }).waitFor();
    await isFit(office, { axe });
    await office.getByLabel('为什么不做了').fill('搬走了。');
    await follow(office.getByRole('button', { name: '她不做了' }));
    expect(await main(office)).not.toContain(name);
  });

  test('nobody else finds these pages', async () => {
    const rights = await visitAs(phoneOf('rights'), { javaScriptEnabled });
    expect(await statusAt(rights, '/desk/seats')).toBe(403);
  });
});

describe.each(anyPhone)('the phone of the desk, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;

  test('秦大姐 writes it down, and it stands beside 12338 wherever somebody is asked to ring', async () => {
    const rights = await visitAs(phoneOf('rights'), { javaScriptEnabled });
    await rights.goto('/desk/requests/duty');
    await rights.locator('summary', { hasText: '维权岗的电话' }).click();
    const number = rights.getByLabel('座机');
    await number.fill('88500012');
    await follow(rights.getByRole('button', { name: '写上' }));
    await rights.getByRole('alert').filter({ hasText: '号码不全' }).waitFor();
    expect(await number.inputValue()).toBe('88500012');
    await isFit(rights, { axe });
    await number.fill('0532-88500012');
    await follow(rights.getByRole('button', { name: '写上' }));
    expect(await main(rights)).toContain('记下了');
    for (const path of ['/doors/need', '/around']) {
      await rights.goto(path);
      const numbers = rights.locator('.phones a[href^="tel:"]');
      expect((await numbers.allInnerTexts()).map((text) => text.trim())).toEqual(
        expect.arrayContaining(['0532-88500012', '12338']),
      );
      await isFit(rights, { axe });
    }
    const { lead, at } = await staysWith({ javaScriptEnabled, words: '他又动手了' });
    const name = await withReceiver(lead);
    await agreesTo(lead, { at, name });
    await sends(lead, { at, name });
    expect(await main(lead)).toContain('妇联维权岗，电话 0532-88500012');
  });
});
