import { beforeAll, describe, expect, test } from 'vitest';
import { newPhone, phoneOf } from '../support/hands.ts';
import { whoListens } from '../support/listening.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow, scripts, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);

beforeAll(() => whoListens(byHand));

describe.each(scripts)('hours of who listens, $script', ({ javaScriptEnabled }) => {
  test('she takes an hour without a name, comes back by her code, moves it and lets others have it', async () => {
    const page = await visitAs(newPhone(), { javaScriptEnabled });
    await page.goto('/homes?q=泉心泉意');
    await follow(page.getByRole('link', { name: /泉心泉意/ }).first());
    await follow(page.getByRole('link', { name: /约老师聊聊/ }));
    const times = page.getByRole('radio', { disabled: false });
    await times.first().waitFor();
    await follow(page.getByRole('button', { name: '约这个时间' }));
    await page.getByRole('alert').filter({ hasText: '挑一个时间' }).waitFor();
    await page.locator('input[name="time"]:visible').nth(1).check();
    await page.getByLabel('想聊什么').fill(`睡不着 ${once()}`);
    await follow(page.getByRole('button', { name: '约这个时间' }));
    const code = await page.locator('dd.numbers').innerText();
    expect(page.url()).not.toContain(code);
    for (const path of ['/me', '/me/asked', '/inbox', '/me/record']) {
      await page.goto(path);
      expect(await page.getByRole('main').innerText()).not.toMatch(/老师|律师|睡不着|约好/);
    }
    await page.goto('/consultations');
    await page.getByLabel('约好时给的码').fill(code);
    await follow(page.getByRole('button', { name: '看一看' }));
    expect(await page.getByRole('main').innerText()).toMatch(/约好了[^]*泉心泉意/);
    expect(await page.getByRole('main').innerText()).not.toContain('睡不着');
    await page.locator('input[name="time"]:visible').first().check();
    await follow(page.getByRole('button', { name: '改到这个时间' }));
    expect(await page.getByRole('main').innerText()).toContain('约好了');
    await follow(page.getByRole('button', { name: '去不了了，让给别人' }));
    expect(await page.getByRole('main').innerText()).toContain('时间让给别人了');
  });

  test('a question for all to read is looked over first, answered, and taken down by its code', async () => {
    const words = `孩子挑食咋办 ${once()}`;
    const page = await visit({ javaScriptEnabled });
    await page.goto('/homes?q=泉心泉意');
    await follow(page.getByRole('link', { name: /泉心泉意/ }).first());
    const home = new URL(page.url()).pathname;
    await follow(page.getByRole('link', { name: '我想问问', exact: true }));
    await page.getByLabel('您想问什么').fill(`${words}，我电话 13800001111`);
    await page.getByLabel(/公开问/).check();
    await follow(page.getByRole('button', { name: '问一问' }));
    const code = await page.locator('dd.numbers').innerText();
    await page.goto(home);
    expect(await page.getByRole('main').innerText()).not.toContain(words);
    const host = await visitAs(phoneOf('host'), { javaScriptEnabled });
    await host.goto('/desk/questions');
    const paths = await host
      .locator('a[href^="/desk/questions/0"]', { hasText: '打开看一看' })
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const path of paths) {
      await host.goto(path);
      if ((await host.getByRole('main').innerText()).includes(words)) break;
    }
    expect(await host.getByRole('main').innerText()).toContain('号码 13800001111');
    await host.getByLabel('贴出来的话').fill(words);
    await follow(host.getByRole('button', { name: '贴出来', exact: true }));
    expect(await host.getByRole('main').innerText()).toContain('看过了、认不出是谁，勾上再贴');
    await host.getByLabel('我看过了，里面认不出是谁').check();
    await follow(host.getByRole('button', { name: '贴出来', exact: true }));
    await host.getByLabel('回答', { exact: true }).fill('换着花样做，别逼他。');
    await follow(host.getByRole('button', { name: '回答她' }));
    await page.goto(`/questions?q=${encodeURIComponent(words)}`);
    expect(await page.getByRole('main').innerText()).toMatch(/孩子挑食咋办[^]*微家长[^]*换着花样做/);
    await page.goto('/doors/answer');
    await page.getByLabel('查询码').fill(code);
    await follow(page.getByRole('button', { name: '看一看' }));
    await follow(page.getByRole('button', { name: '撤下来，不贴了' }));
    expect(await page.getByRole('main').innerText()).toContain('您撤下了');
    await page.goto(`/questions?q=${encodeURIComponent(words)}`);
    expect(await page.getByRole('main').innerText()).toContain('没有找到');
  });
});
