import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { signIn, textsTo, visitAs } from '../support/sign-in.ts';
import { follow, scripts, statusAt, visit } from '../support/visit.ts';

type Woman = { name: string; phone: string };

const aWoman = (nth: string): Woman => ({
  name: `桂${String(Math.random()).slice(2, 6)}${nth}`,
  phone: newPhone(),
});

const words = (page: Page) => page.getByRole('main').innerText();

/** An office hands its table in and takes it, as it does by day. */
async function brought(women: readonly Woman[]): Promise<Page> {
  const office = await visitAs(phoneOf('district'));
  await office.goto('/desk/rosters');
  const rows = women.map(({ name, phone }) => `${name},泉东新村,${phone},曲大姐`);
  const buffer = Buffer.from(['姓名,村居,手机,联系执委', ...rows].join('\n'));
  await office.getByLabel('执委联系的姐妹').check();
  await office.setInputFiles('#file', { name: '名册.csv', mimeType: 'text/csv', buffer });
  await office.getByText('每一位都签过字').click();
  await office.getByLabel('用来做什么').fill('执委日常联系');
  await office.getByLabel('用到哪天').fill('2027-06-30');
  await follow(office.getByRole('button', { name: '先看一遍' }));
  await follow(office.getByRole('button', { name: /收进来/ }));
  return office;
}

/** Her executive keeps something in mind of her, with her yes. */
async function keptInMind({ name }: Woman): Promise<void> {
  const executive = await visitAs(phoneOf('executive'));
  await executive.goto('/desk/links');
  const row = executive.locator('details.link').filter({ hasText: name });
  await row.locator('summary').first().click();
  await follow(row.getByRole('link', { name: '记几样要留心的' }));
  await executive.getByLabel('得了重病').check();
  await executive.getByLabel('当面').check();
  await follow(executive.getByRole('button', { name: '她点头了，记上' }));
}

/** It says that and until when, never what; one touch takes it away, and she is kept touch with as before. */
async function endsTheCare(page: Page): Promise<void> {
  expect(await words(page)).toMatch(/您点头让她记着的\s*有几样，记到\d{4}年/);
  expect(await words(page)).not.toContain('重病');
  await follow(page.getByRole('button', { name: '这几样不用记了' }));
  expect(await words(page)).toContain('拿掉了，她还照常联系您。');
  expect(await words(page)).not.toContain('有几样');
}

/** The address in her text, as soon as it has come. */
async function addressFor(page: Page, { phone }: Woman): Promise<string> {
  const found = async () =>
    (await textsTo(page, phone)).map((text) => /\/t\/[0-9A-Z-]{14}/.exec(text)?.[0]).find(Boolean) ?? '';
  await expect.poll(found).not.toBe('');
  return found();
}

describe.each(scripts)('a woman whom a roster brought, $script', ({ javaScriptEnabled }) => {
  test('reads behind her text who it is and what is kept, and ends it; the address then says so', async () => {
    const wang = aWoman('甲');
    await brought([wang]);
    const page = await visit({ javaScriptEnabled });
    const address = await addressFor(page, wang);
    await keptInMind(wang);
    expect(await statusAt(page, address)).toBe(200);
    const first = await words(page);
    for (const said of ['谁要和您联系', '即墨区妇联', '曲大姐', wang.name, '泉东新村', '执委日常联系'])
      expect(first).toContain(said);
    expect(first).toContain('您在纸上答应过');
    expect(await page.locator('script').count()).toBe(0);
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await endsTheCare(page);

    await follow(page.getByRole('link', { name: '不用联系我' }));
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await follow(page.getByRole('link', { name: '再想想' }));
    expect(await words(page)).toContain(wang.name);
    await page.goto(`${address}?sure=1`);
    await follow(page.getByRole('button', { name: '不用联系我' }));
    expect(await words(page)).toContain('好，不再联系您了');
    expect(await words(page)).not.toContain(wang.name);
    await page.reload();
    expect(await words(page)).toContain('好，不再联系您了');
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await page.goto('/t/0000-0000-0000');
    expect(await words(page)).toContain('这个地址打不开了');

    const executive = await visitAs(phoneOf('executive'));
    await executive.goto('/desk/links');
    expect(await words(executive)).not.toContain(wang.name);
  });

  test('signed in with that phone she finds who keeps touch with her and who looked, and ends it', async () => {
    const li = aWoman('乙');
    const office = await brought([li]);
    expect(await words(office)).toContain('怎么告诉她们');
    const executive = await visitAs(phoneOf('executive'));
    await executive.goto('/desk/links');
    expect(await words(executive)).toContain(li.name);
    await keptInMind(li);

    const page = await visit({ javaScriptEnabled });
    await page.goto('/sign-in?next=/me');
    await signIn(page, li.phone);
    await follow(page.getByRole('link', { name: '谁在联系我' }));
    const told = await words(page);
    for (const said of ['北安街道执委 曲大姐', li.name, '还没有见过', '执委看了有您的联系名单'])
      expect(told).toContain(said);
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await endsTheCare(page);
    await page.getByText('不用联系我').first().click();
    await follow(page.getByRole('button', { name: /不用联系我/ }));
    expect(await words(page)).toContain('记下了，她不再联系您。');
    expect(await words(page)).not.toContain(li.name);
    await executive.reload();
    expect(await words(executive)).not.toContain(li.name);
  });
});
