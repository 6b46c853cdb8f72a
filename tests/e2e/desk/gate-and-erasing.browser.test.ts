import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { staysWith } from '../support/cases.ts';
import { agreesTo, sends, withReceiver } from '../support/sharing.ts';
import { comeBack, talk } from '../support/talk.ts';
import { follow, anyPhone, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);
const word = '石榴花';

const openFold = (page: Page, title: string) => page.locator('summary', { hasText: title }).first().click();
const main = (page: Page) => page.getByRole('main').innerText();

/** Axe, which is a script itself, finds nothing, and the page is no wider than a phone. */
async function isFit(page: Page, { axe }: { axe: boolean }): Promise<void> {
  expect(axe ? await axeFaults(page, 'everything') : []).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

/** A child was hurt: a report may be due. */
async function withAGate(lead: Page, at: string): Promise<void> {
  await lead.goto(`${at}/screen`);
  await openFold(lead, '再问一遍');
  await lead
    .getByRole('group', { name: /^孩子被打过/ })
    .getByLabel('是', { exact: true })
    .check();
  await follow(lead.getByRole('button', { name: '问过了，记下来' }));
}

describe.each(anyPhone)('a gate, and what she wants erased, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;

  test('the receipt of a referral to the police ends the gate in one touch', async () => {
    const { lead, at } = await staysWith({ javaScriptEnabled, words: `孩子被打了 ${once()}`, word });
    await withAGate(lead, at);
    const name = await withReceiver(lead);
    await agreesTo(lead, { at, name });
    await sends(lead, { at, name });
    await lead.goto(`${at}/referrals`);
    await openFold(lead, '对方收到了，记回执');
    await lead.locator('input[name="officer"]:visible').fill('李警官');
    await lead.locator('input[name="number"]:visible').fill('20261220-17');
    await follow(lead.getByRole('button', { name: '记上' }).first());
    await lead.goto(`${at}/screen`);
    expect(await main(lead)).toMatch(/转介给派出所的，已经有回执[^]*20261220-17/);
    await isFit(lead, { axe });
    await follow(lead.getByRole('button', { name: '就用这份回执' }));
    expect(await main(lead)).toMatch(/报过了[^]*20261220-17[^]*看这次转介/);
    await isFit(lead, { axe });
  });

  test('before anybody stays with it she wants it erased, and takes it back', async () => {
    const her = await visit({ javaScriptEnabled });
    const code = await talk(her, { words: `不想说了 ${once()}`, word });
    await comeBack(her, code);
    await her.getByLabel('那个词').fill(word);
    await her.getByRole('button', { name: '打开看', exact: true }).click();
    await her.getByRole('button', { name: '我要抹掉', exact: true }).click();
    await her
      .getByText(/你要求抹掉/)
      .first()
      .waitFor();
    await isFit(her, { axe });
    await her.getByRole('button', { name: '不抹了，都留着', exact: true }).click();
    await her.getByText('好，都留着。', { exact: true }).first().waitFor();
    expect(await main(her)).not.toContain('你要求抹掉');
  });
});
