import { describe, expect, test } from 'vitest';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, anyPhone } from '../support/visit.ts';

describe.each(anyPhone)('an executive, $script', ({ script, javaScriptEnabled }) => {
  test('writes a woman down who said yes, a visit with one touch, takes it back, and ends it when she would rather not', async () => {
    const page = await visitAs(phoneOf('executive'), { javaScriptEnabled });
    await page.goto('/me');
    await follow(page.getByRole('link', { name: '我联系的姐妹' }));
    const name = `柳大姐${script.length}`;
    await page.getByText('添一位姐妹').click();
    await page.getByLabel('怎么称呼她').fill(name);
    await follow(page.getByRole('button', { name: '记上' }));
    expect(await page.getByRole('alert').innerText()).toContain('她怎么点的头');
    expect(await page.getByLabel('怎么称呼她').inputValue()).toBe(name);
    await page.getByLabel('电话里').check();
    await follow(page.getByRole('button', { name: '记上' }));
    expect(await page.getByRole('main').innerText()).toContain('记上了，从今天起常联系。');

    const row = page.locator('details.link').filter({ hasText: name });
    expect(await row.innerText()).toContain('还没见过');
    await row.locator('summary').first().click();
    await follow(row.getByRole('button', { name: `和${name}碰见了` }));
    expect(await page.getByRole('main').innerText()).toContain('记上了。');
    expect(await row.innerText()).toContain('上回 今天');
    await follow(page.getByRole('button', { name: '记错了，拿掉' }));
    expect(await row.innerText()).toContain('还没见过');

    await row.locator('summary').first().click();
    await row.getByText('不再联系她').click();
    await row.getByLabel('她说不用了').check();
    await follow(row.getByRole('button', { name: '记下' }));
    expect(await page.getByRole('main').innerText()).not.toContain(name);
  });
});
