import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { staysWith } from '../support/cases.ts';
import { phoneOf } from '../support/hands.ts';
import { whoListens } from '../support/listening.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow, anyPhone, statusAt } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);
const main = (page: Page) => page.getByRole('main').innerText();

/** Axe, which is a script itself, finds nothing, and the page is no wider than a phone. */
async function isFit(page: Page, { axe }: { axe: boolean }): Promise<void> {
  expect(axe ? await axeFaults(page, 'everything') : []).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

beforeAll(() => whoListens(byHand));

describe.each(anyPhone)('what a team arranges for its case, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;

  test('an hour is taken and given back, legal aid runs its clocks, and to others there is no such page', async () => {
    const { lead, at } = await staysWith({ javaScriptEnabled, words: `要离婚 ${once()}` });
    await lead.goto(at);
    await follow(lead.getByRole('link', { name: '约老师、法律援助', exact: true }));
    const here = new URL(lead.url()).pathname;
    expect(here).toBe(`${at}/consultations`);
    await isFit(lead, { axe });

    await follow(lead.getByRole('button', { name: '约这个时间' }));
    await lead.getByRole('alert').filter({ hasText: '挑一个时间' }).waitFor();
    await lead.locator('input[name="time"]:visible').nth(2).check();
    await lead.getByLabel('要让老师先知道的').fill('孩子夜里哭');
    await follow(lead.getByRole('button', { name: '约这个时间' }));
    expect(await main(lead)).toMatch(/记下了[^]*替她约的[^]*孩子夜里哭/);
    await isFit(lead, { axe });
    await follow(lead.getByRole('button', { name: '不去了，让出来' }));
    expect(await lead.getByRole('button', { name: '不去了，让出来' }).count()).toBe(0);

    await lead.getByLabel('中心哪天收到的').fill('2099-01-01');
    await lead.getByLabel('哪个中心，为了什么').fill('区法律援助中心，离婚');
    await follow(lead.getByRole('button', { name: '记下，开始算时限' }));
    await lead.getByRole('alert').waitFor();
    expect(await lead.getByLabel('哪个中心，为了什么').inputValue()).toBe('区法律援助中心，离婚');
    await lead.getByLabel('中心哪天收到的').fill(new Date().toISOString().slice(0, 10));
    await follow(lead.getByRole('button', { name: '记下，开始算时限' }));
    await lead.getByLabel('哪一天').fill('2020-01-01');
    await follow(lead.getByRole('button', { name: '同意了', exact: true }));
    await lead.getByRole('alert').waitFor();
    expect(await lead.getByLabel('哪一天').inputValue()).toBe('2020-01-01');
    await isFit(lead, { axe });
    await lead.goto(here);
    await follow(lead.getByRole('button', { name: '同意了', exact: true }));
    await follow(lead.getByRole('button', { name: '派了律师' }));
    expect(await main(lead)).toMatch(/收到 · [^]*同意 · [^]*派了律师/);

    for (const persona of ['rights2', 'counsellor', 'host', 'district'])
      expect([persona, await statusAt(await visitAs(phoneOf(persona), { javaScriptEnabled }), here)]).toEqual(
        [persona, 404],
      );
  });
});
