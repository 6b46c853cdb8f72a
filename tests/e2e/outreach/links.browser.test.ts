import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts } from '../support/visit.ts';

describe.each(scripts)('an executive, $script', ({ script, javaScriptEnabled }) => {
  test('writes a woman down who said yes, a visit with one touch, takes it back, and ends it when she would rather not', async () => {
    const page = await visitAs(phoneOf('executive'), { javaScriptEnabled });
    await page.goto('/me');
    await follow(page.getByRole('link', { name: '我联系的姐妹' }));
    const name = `柳大姐${script.length}`;
    await page.getByText('添一位姐妹').click();
    await page.getByLabel('怎么称呼她').fill(name);
    expect(await page.getByRole('main').innerText()).toContain(
      '换了执委，跟着交给接手的那位；不联系了就抹掉。',
    );
    await follow(page.getByRole('button', { name: '记上' }));
    const wrong = () => page.getByRole('alert').innerText();
    expect(await wrong()).toContain('她怎么点的头');
    expect(await page.getByLabel('怎么称呼她').inputValue()).toBe(name);
    await page.getByLabel('电话里').check();
    await follow(page.getByRole('button', { name: '记上' }));
    expect(await wrong()).toContain('她住哪个村居');
    await page.getByLabel('她住哪个村居').selectOption({ index: 1 });
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

  test('passes on what a woman needs, with her yes and to whom she chose, and is given the code for her', async () => {
    const page = await visitAs(phoneOf('executive'), { javaScriptEnabled });
    await page.goto('/desk/links');
    const row = page.locator('details.link').first();
    await row.locator('summary').first().click();
    await follow(row.getByRole('link', { name: '她有件事要人帮' }));
    await follow(page.getByRole('button', { name: '递上去' }));
    const faults = await page.getByRole('alert').innerText();
    for (const field of ['她要帮什么', '递给谁', '点头了']) expect(faults).toContain(field);
    await page.getByLabel('她要帮什么').fill('腿脚不好，药没人取。');
    await page.getByLabel('区里的岗位，不让本村知道').check();
    await page.getByLabel('她听了上面写的、递给谁，点头了').check();
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await follow(page.getByRole('button', { name: '递上去' }));
    expect(await page.getByRole('main').innerText()).toContain('把查询码念给她');
    expect(await page.locator('.talk__code').innerText()).toMatch(/\d/);
  });

  test('writes down what to keep in mind of a woman, with a yes of its own, and takes it away with one touch', async () => {
    const page = await visitAs(phoneOf('executive'), { javaScriptEnabled });
    await page.goto('/desk/links');
    const row = page.locator('details.link').first();
    await row.locator('summary').first().click();
    await follow(row.getByRole('link', { name: '记几样要留心的' }));
    const first = await page.getByRole('main').innerText();
    for (const said of ['看得到您记了东西，看不到是什么', '换了执委就没了']) expect(first).toContain(said);
    await follow(page.getByRole('button', { name: '她点头了，记上' }));
    const faults = await page.getByRole('alert').innerText();
    for (const field of ['她愿意让您记的', '她怎么点的头']) expect(faults).toContain(field);
    await page.getByLabel('一个人住').check();
    await page.getByLabel('得了重病').check();
    await page.getByLabel('当面').check();
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await follow(page.getByRole('button', { name: '她点头了，记上' }));
    expect(await page.getByRole('main').innerText()).toContain('记上了，只有您看得到。');
    expect(await row.locator('summary').first().innerText()).not.toContain('重病');
    await row.locator('summary').first().click();
    expect(await row.innerText()).toMatch(
      /要留心的：一个人住、得了重病（两癌也算）。\s*她点过头，记到\d{4}年/,
    );
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await follow(row.getByRole('link', { name: '要留心的，重新问过她' }));
    expect(await page.getByLabel('一个人住').isChecked()).toBe(false);
    await follow(page.getByRole('link', { name: '她不愿意，不记' }));
    await row.locator('summary').first().click();
    await follow(row.getByRole('button', { name: '她说不用记了，拿掉' }));
    expect(await page.getByRole('main').innerText()).toContain('拿掉了。');
    expect(await row.locator('a', { hasText: '记几样要留心的' }).count()).toBe(1);
  });

  test('reads her own year, in sentences', async () => {
    const page = await visitAs(phoneOf('executive'), { javaScriptEnabled });
    await page.goto('/desk/links');
    await follow(page.getByRole('link', { name: '这一年，述职用' }));
    const words = await page.getByRole('main').innerText();
    expect(words).toMatch(/常联系 \d+ 位姐妹；联系 2 个村居的妇联主席/);
    expect(words).toContain('只有您看得到');
    expect(words).not.toMatch(/婶|大姐/);
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await follow(page.getByRole('link', { name: '看 2025 年' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('我的 2025 年');
  });

  test('plans when to go next, for her own list', async () => {
    const page = await visitAs(phoneOf('executive'), { javaScriptEnabled });
    await page.goto('/desk/links');
    const row = page.locator('details.link').last();
    const name = (await row.locator('summary').first().innerText()).split('\n')[0] ?? '';
    await row.locator('summary').first().click();
    await row.getByText('不是今天，或者想写一句').click();
    await row.getByLabel('下回想哪天去').fill('2020-01-01');
    await follow(row.getByRole('button', { name: `和${name}电话` }));
    expect(await page.getByRole('alert').innerText()).toContain('下回得在这回以后');
    await row.getByLabel('下回想哪天去').fill('2099-01-01');
    await follow(row.getByRole('button', { name: `和${name}电话` }));
    expect(await page.locator('details.link').filter({ hasText: name }).innerText()).toContain(
      '想2099年1月1日',
    );
    await follow(page.getByRole('button', { name: '记错了，拿掉' }));
  });
});

test('an executive puts those of today into the order of a walk, from where she stands', async () => {
  const page = await visitAs(phoneOf('executive2'), { javaScriptEnabled: true });
  await page.goto('/desk/links');
  const today = new Date(Date.now() + 8 * 3_600_000);
  const day = (ago: number) => new Date(today.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  for (const nth of [1, 2]) {
    const row = page.locator('section', { hasText: '往后的' }).locator('details.link').nth(nth);
    await row.locator('summary').first().click();
    await row.getByText('不是今天，或者想写一句').click();
    await row.getByLabel('哪天', { exact: true }).fill(day(1));
    await row.getByLabel('下回想哪天去').fill(day(0));
    await follow(row.getByRole('button', { name: /微信$/ }));
  }
  const rows = page.locator('section', { hasText: '今天要去的' }).locator('details.link');
  expect(await rows.count()).toBe(2);
  const [lat = 0, lng = 0] = ((await rows.last().getAttribute('data-spot')) ?? '').split(',').map(Number);
  const before = await rows.locator(':scope > summary').allInnerTexts();
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: lat, longitude: lng });
  await page.getByRole('button', { name: '按顺路排一排' }).click();
  await page.getByText('从您这儿起，按顺路排好了。').waitFor();
  expect(await rows.locator(':scope > summary').allInnerTexts()).toEqual(before.toReversed());
  expect(page.url()).not.toContain(String(lat));
});
