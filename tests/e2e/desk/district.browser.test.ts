import { describe, expect, test } from 'vitest';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts } from '../support/visit.ts';

describe.each(scripts)('what a district counts and promises, $script', ({ javaScriptEnabled }) => {
  test('宋大姐 promises to be sooner from a day on and says why, is told what is too long, and takes it back', async () => {
    const page = await visitAs(phoneOf('district'), { javaScriptEnabled });
    await page.goto('/me');
    await follow(page.getByRole('link', { name: '区里定的时限' }));
    const one = page.locator('section', { has: page.getByRole('heading', { name: '信访，多久办结' }) });
    await one.locator('summary').click();
    await one.getByLabel('多少天').fill('61');
    await one.getByLabel('为什么').fill('区里答应快一点');
    await follow(one.getByRole('button', { name: '从这天起这样算' }));
    expect(await page.getByRole('alert').innerText()).toContain('不能比法律、规定的还长');
    expect(await one.getByLabel('为什么').inputValue()).toBe('区里答应快一点');
    await one.getByLabel('多少天').fill('45');
    await follow(one.getByRole('button', { name: '从这天起这样算' }));
    expect(await one.innerText()).toMatch(/45 天[^]*60 天（信访工作条例第三十四条）[^]*区里答应快一点/);
    await follow(one.getByRole('button', { name: '改回原来的' }));
    expect(await one.innerText()).toMatch(/60 天[^]*没有另定/);
  });

  test('the office and the desk come to the figures from their own pages; a host is told whose they are', async () => {
    for (const [who, from] of [
      ['district', '/desk/office'],
      ['rights', '/desk/requests'],
    ] as const) {
      const page = await visitAs(phoneOf(who), { javaScriptEnabled });
      await page.goto(from);
      await follow(page.getByRole('link', { name: '区里的数', exact: true }));
      await page.getByRole('heading', { name: /区里的数/ }).waitFor();
    }
    const host = await visitAs(phoneOf('host'), { javaScriptEnabled });
    const answer = await host.goto('/desk/figures');
    expect(answer?.status()).toBe(403);
  });
});
