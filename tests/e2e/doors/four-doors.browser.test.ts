import { describe, expect, test } from 'vitest';
import { newPhone, phoneOf } from '../support/hands.ts';
import { everyRequest } from '../support/queue.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);

const doors = [
  { door: '我会点啥', label: '您会什么', send: '告诉她们', stands: '就来请您' },
  { door: '我需要帮忙', label: '要帮什么忙', send: '请她们帮忙', stands: '等人看' },
  { door: '我想问问', label: '您想问什么', send: '问一问', stands: '等人看' },
  { door: '请人说和', label: '为了什么事', send: '请人说和', stands: '等人看' },
];

describe.each(scripts)('the four doors, $script', ({ javaScriptEnabled }) => {
  test.each(doors)('$door takes a line without a name, and its code says how it stands', async (one) => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/');
    await follow(page.getByRole('link', { name: one.door, exact: true }));
    await follow(page.getByRole('button', { name: one.send }));
    await page.getByRole('alert').filter({ hasText: '这一项要填' }).waitFor();
    await page.getByLabel(one.label).fill(`${one.door} ${once()}`);
    await follow(page.getByRole('button', { name: one.send }));
    const code = await page.locator('dd.numbers').innerText();
    expect(page.url()).not.toContain(code);
    await page.goto('/doors/answer');
    await page.getByLabel('查询码').fill('0000-0000-0000');
    await follow(page.getByRole('button', { name: '看一看' }));
    await page.getByRole('alert').waitFor();
    await page.getByLabel('查询码').fill(code);
    await follow(page.getByRole('button', { name: '看一看' }));
    expect(await page.getByRole('main').innerText()).toContain(one.stands);
  });

  test('李婶 asks a home from its page, its host answers, and it stands on her own page', async () => {
    const words = `帮我看看社保 ${once()}`;
    const page = await visitAs(newPhone(), { javaScriptEnabled });
    await page.goto('/homes?q=泉心泉意');
    await follow(page.getByRole('link', { name: /泉心泉意/ }).first());
    const nav = page.getByRole('navigation', { name: '有事托这一家' });
    expect(await nav.getByRole('link').allInnerTexts()).toEqual(doors.map(({ door }) => door));
    await follow(nav.getByRole('link', { name: '我需要帮忙' }));
    await page.getByLabel('要帮什么忙').fill(words);
    await follow(page.getByRole('button', { name: '请她们帮忙' }));
    expect(new URL(page.url()).pathname).toBe('/me/asked');
    const host = await visitAs(phoneOf('host'), { javaScriptEnabled });
    const paths = await everyRequest(host, '要帮忙');
    for (const path of paths) {
      await host.goto(path);
      if ((await host.getByRole('main').innerText()).includes(words)) break;
    }
    expect(await host.getByRole('main').innerText()).toContain(words);
    expect(await host.getByRole('button', { name: '转给区里' }).count()).toBe(1);
    await host.locator('summary', { hasText: '记下联系过了' }).click();
    await host.getByLabel(/给她留的话/).fill('周二来，我陪您去。');
    await follow(host.getByRole('button', { name: '记下联系过了' }));
    await page.goto('/me');
    await follow(page.getByRole('link', { name: '我托的事' }));
    await follow(page.getByRole('main').getByRole('link', { name: /我需要帮忙/ }));
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(/联系过了[^]*周二来，我陪您去。[^]*帮我看看社保/);
  });

  test('a host passes to the district what her home cannot do, in one touch, and finds who can do what', async () => {
    const [need, talent] = [`要人送孩子上学 ${once()}`, `会剪纸 ${once()}`];
    const page = await visit({ javaScriptEnabled });
    for (const [door, label, words, send] of [
      ['我需要帮忙', '要帮什么忙', need, '请她们帮忙'],
      ['我会点啥', '您会什么', talent, '告诉她们'],
    ] as const) {
      await page.goto('/homes?q=泉心泉意');
      await follow(page.getByRole('link', { name: /泉心泉意/ }).first());
      await follow(page.getByRole('link', { name: door, exact: true }));
      await page.getByLabel(label).fill(words);
      await follow(page.getByRole('button', { name: send }));
    }
    const host = await visitAs(phoneOf('host'), { javaScriptEnabled });
    await host.goto('/desk/today');
    await follow(host.getByRole('link', { name: '会点啥的人' }));
    expect(await host.getByRole('main').innerText()).toContain(talent);
    const paths = await everyRequest(host, '不走钟点');
    for (const path of paths) {
      await host.goto(path);
      if ((await host.getByRole('main').innerText()).includes(need)) break;
    }
    const one = new URL(host.url()).pathname;
    await follow(host.getByRole('button', { name: '转给区里' }));
    expect(new URL(host.url()).pathname).toBe('/desk/requests');
    const desk = await visitAs(phoneOf('rights'), { javaScriptEnabled });
    await desk.goto(one);
    expect(await desk.getByRole('main').innerText()).toMatch(/还有 \d+ (天|小时)该回话[^]*要人送孩子上学/);
  });
});
