import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { press } from '../support/talk.ts';
import { follow, scripts, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);
const textOf = (page: Page) => page.getByRole('main').innerText();

/** What she asks the desk, with how she is reached; the address of its page. */
async function asksTheDesk(page: Page, safeContact: object): Promise<string> {
  const data = { door: 'help', text: `有事 ${once()}`, safeContact };
  const answer = await page.request.post('/api/v1/requests', { data });
  const { id }: { id: string } = await answer.json();
  return `/desk/requests/${id}`;
}

describe.each(scripts)('what a page offers and says, $script', ({ javaScriptEnabled }) => {
  test('the desk notes a text only of her who may be texted', async () => {
    const desk = await visitAs(phoneOf('rights'), { javaScriptEnabled });
    const byText = desk.getByRole('radio', { name: '发短信', exact: true });
    const number = '15400008123';
    await desk.goto(await asksTheDesk(desk, { way: 'sms', number }));
    await follow(desk.getByRole('button', { name: '我来接' }));
    await desk.locator('summary', { hasText: '记下联系过了' }).click();
    expect([await byText.count(), await byText.isChecked()]).toEqual([1, true]);
    await desk.goto(await asksTheDesk(desk, { way: 'sms', number, neverSms: true }));
    await follow(desk.getByRole('button', { name: '我来接' }));
    await desk.locator('summary', { hasText: '记下联系过了' }).click();
    expect(await byText.count()).toBe(0);
    expect(await desk.getByRole('radio', { name: '打电话', exact: true }).isChecked()).toBe(true);
    expect(await textOf(desk)).toContain('千万别给她发短信');
  });

  test('a caller who cannot be found, and a home that has no such name, are said to be so and to be no end', async () => {
    const desk = await visitAs(phoneOf('rights'), { javaScriptEnabled });
    await desk.goto('/desk/requests/caller');
    await desk.getByLabel('号码或者查询码').fill('15499990000');
    await follow(desk.getByRole('button', { name: '找一找' }));
    expect(await textOf(desk)).toContain('没找到。她上回可能没留号码');
    const page = await visit({ javaScriptEnabled });
    await page.goto('/around');
    await page.getByLabel('你想说的').fill(`找不到 ${once()}`);
    await press(page, '往下', '这是谁的事？');
    await press(page, '往下', '让谁看？');
    await page.getByLabel('也让本村微家知道').check();
    await press(page, '往下', '让哪一家微家知道？');
    expect(await textOf(page)).not.toContain('没找到这个名字的');
    await page.getByLabel('村名或者微家的名字').fill('没有这个名字');
    await page.getByRole('button', { name: '找一找' }).click();
    await page.getByText('没找到这个名字的').waitFor();
  });

  test('the home of the village that she chose stands first where she writes what she needs', async () => {
    const page = await visit({ javaScriptEnabled });
    const { items } = await (await page.request.get('/api/v1/homes?q=泉心泉意')).json();
    const village = String(items[0].divisionCode);
    const offered = page.getByRole('radio', { name: '泉心泉意' });
    await page.goto('/doors/need');
    expect(await offered.count()).toBe(0);
    await page.context().addCookies([{ name: 'village', value: village, url: inject('demo').url }]);
    for (const [door, count] of [
      ['need', 1],
      ['talent', 1],
      ['question', 0],
      ['conflict', 0],
    ] as const) {
      await page.goto(`/doors/${door}`);
      expect([door, await offered.count()]).toEqual([door, count]);
      if (count === 1) expect(await offered.isChecked()).toBe(true);
      expect(await page.getByRole('radio', { name: '区妇联' }).count()).toBe(count);
    }
  });
});
