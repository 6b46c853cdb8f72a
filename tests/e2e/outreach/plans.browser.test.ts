import { describe, expect, test, vi } from 'vitest';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts } from '../support/visit.ts';

/** One of them for each, for a place is planned by one at a time. */
const places = { with: '370215004', without: '370215001' };

describe.each(scripts)('the office, $script', ({ script, javaScriptEnabled }) => {
  test('asks for a plan, reads who lacks what, and sets one lead with a touch', async () => {
    const page = await visitAs(phoneOf('district'), { javaScriptEnabled });
    await page.goto('/me');
    await follow(page.getByRole('link', { name: '哪位执委联系哪个村' }));
    const at = script.startsWith('without') ? places.without : places.with;
    await page.goto(`/desk/plans?at=${at}`);
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('这里还没有排过');
    await page.getByText('一个人最多多少').click();
    await page.getByLabel('一位执委最多牵头几个村居').fill('0');
    await follow(page.getByRole('button', { name: '排一排' }).last());
    expect(await page.getByRole('alert').innerText()).toContain('一位执委最多牵头几个村居');
    await page.getByLabel('一位执委最多牵头几个村居').fill('5');
    await follow(page.getByRole('button', { name: '排一排' }).last());
    await vi.waitFor(
      async () => {
        await page.goto(`/desk/plans?at=${at}`);
        expect(await main.innerText()).toContain('排好的');
      },
      { timeout: 60_000, interval: 1000 },
    );
    expect(await main.innerText()).toMatch(/差 \d+ 位执委：有 \d+ 个村居没有人能牵头/);
    const row = page.locator('.plan__change').first();
    const button = row.getByRole('button', { name: /^定.+牵头.+$/ });
    await follow(button);
    expect(await page.getByRole('alert').innerText()).toContain('请写村居妇联主席怎么称呼');
    await row.getByLabel('村居妇联主席怎么称呼').fill('李主席');
    await follow(button);
    expect(await main.innerText()).toContain('定了。从今天起，由她联系村居主席。');
    expect(await row.innerText()).toContain('已经定了');
  }, 120_000);
});
