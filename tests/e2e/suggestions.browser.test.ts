import { describe, expect, test } from 'vitest';
import { newPhone, phoneOf } from './support/hands.ts';
import { textsTo, visitAs } from './support/sign-in.ts';
import { follow, scripts, visit, type VisitOptions } from './support/visit.ts';

const once = () => String(Math.random()).slice(2);

describe.each(scripts)('complaints and suggestions, $script', ({ javaScriptEnabled }) => {
  const options: VisitOptions = { javaScriptEnabled };

  async function answered(body: string, answer: string): Promise<void> {
    const office = await visitAs(phoneOf('district'), options);
    await office.goto('/me');
    await follow(office.getByRole('link', { name: /投诉建议（\d+ 条等回话）/ }));
    await follow(office.getByRole('link', { name: body }));
    await office.getByLabel('回话').fill(answer);
    await follow(office.getByRole('button', { name: '回话给她' }));
    expect(new URL(office.url()).pathname).toBe('/desk/suggestions');
    expect(await office.getByRole('link', { name: body }).count()).toBe(0);
    await follow(office.getByRole('link', { name: '办完的' }));
    await follow(office.getByRole('link', { name: body }));
    expect(await office.getByRole('main').innerText()).toContain(answer);
  }

  test('she leaves no name, keeps a code, and the code brings her the answer', async () => {
    const [body, answer] = [`门口的灯不亮 ${once()}`, `周五来修 ${once()}`];
    const page = await visit(options);
    await page.goto('/');
    await follow(page.getByRole('link', { name: '投诉建议', exact: true }));
    await page.getByLabel('您想说什么').fill(body);
    await follow(page.getByRole('button', { name: '告诉妇联' }));
    const code = await page.locator('dd').innerText();
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(page.url()).not.toContain(code);
    await answered(body, answer);
    const later = await visit(options);
    await later.goto('/suggestions');
    await follow(later.getByRole('link', { name: '有查询码？看看回话' }));
    await later.getByLabel('查询码').fill('0000-0000-0000');
    await follow(later.getByRole('button', { name: '看回话' }));
    expect(await later.getByRole('alert').innerText()).toContain('看看查询码有没有写错');
    await later.getByLabel('查询码').fill(code.toLowerCase());
    await follow(later.getByRole('button', { name: '看回话' }));
    expect(await later.getByRole('main').innerText()).toContain(answer);
    expect(later.url()).not.toContain(code);
  });

  test('she has signed in, and the answer comes to her messages; the text to her phone tells no topic', async () => {
    const [body, answer] = [`想加一堂手机课 ${once()}`, `下个月开 ${once()}`];
    const phone = newPhone();
    const page = await visitAs(phone, options);
    await page.goto('/suggestions');
    await page.getByLabel('您想说什么').fill(body);
    await follow(page.getByRole('button', { name: '告诉妇联' }));
    expect(await page.getByRole('main').innerText()).toMatch(/回话会到您的「消息」里[^]*等回话/);
    await answered(body, answer);
    await expect
      .poll(
        async () => {
          await page.goto('/inbox');
          return page.getByRole('link', { name: /您提的话，妇联回了/ }).count();
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    await follow(page.getByRole('link', { name: /您提的话，妇联回了/ }));
    expect(await page.getByRole('main').innerText()).toContain(answer);
    await expect.poll(async () => (await textsTo(page, phone))[0]).toContain('您有一条新消息');
  });

  test('what she typed stays where something has to be mended, and a second press of the same is one', async () => {
    const body = `写两回 ${once()}`;
    const page = await visitAs(newPhone(), options);
    await page.goto('/suggestions');
    await page.getByLabel('您想说什么').fill(body);
    const phone = page.getByLabel('电话（可以不写）');
    await phone.evaluate((input) => input.removeAttribute('maxlength'));
    await phone.fill('1'.repeat(41));
    await page.getByLabel('不记我是谁，给我一个查询码').check();
    await follow(page.getByRole('button', { name: '告诉妇联' }));
    expect(await page.getByRole('alert').innerText()).toContain('电话');
    expect(await page.getByLabel('您想说什么').inputValue()).toBe(body);
    expect(await page.getByLabel('不记我是谁，给我一个查询码').isChecked()).toBe(true);
    await page.getByLabel('电话（可以不写）').fill('0532 8888 0000');
    await follow(page.getByRole('button', { name: '告诉妇联' }));
    const code = await page.locator('dd').innerText();
    await page.reload();
    expect(await page.locator('dd').innerText()).toBe(code);
    const office = await visitAs(phoneOf('district'), options);
    await office.goto('/desk/suggestions');
    expect(await office.getByRole('link', { name: body }).count()).toBe(1);
  });
});
