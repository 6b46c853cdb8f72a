import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../../src/core/shared/dates.ts';
import { announce } from '../support/desk.ts';
import { phoneOf } from '../support/hands.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow, scripts, visit } from '../support/visit.ts';

const sheetsIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The smallest letters on the paper, in points, as the printer gets them. */
async function smallestLetters(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  const sizes = await page
    .locator('.door-week, .door-week *')
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  await page.emulateMedia({ media: null });
  return (Math.min(...sizes) * 72) / 96;
}

const nextWeek = () => addDays(dayOf(new Date()), 7);

describe('这一周 at the door', () => {
  test.each(['泉心泉意', '佳源都市'])('a full week of %s prints on exactly one A4 in 28 pt', async (name) => {
    const page = await visit();
    await page.goto(`/homes?q=${name}`);
    const home = await page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .getAttribute('href');
    for (const script of ['zh-Hans', 'zh-Hant']) {
      await page.goto(`/desk${home}/week?day=${nextWeek()}&script=${script}`);
      expect(await page.locator('.door-week__day p').count()).toBeGreaterThan(4);
      expect(await page.locator('.door-week h3').count()).toBe(7);
      expect(await page.locator('.door-week').innerText()).toMatch(
        /周一 \d+月\d+日 农历|週一 \d+月\d+日 農曆/,
      );
      expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      expect(await smallestLetters(page)).toBeGreaterThanOrEqual(28);
    }
  });

  test('a week too full for one sheet goes on on a second, says so, and loses nothing', async () => {
    const host = await byHand(phoneOf('host2'));
    const day = addDays(dayOf(new Date()), 40);
    const titles = Array.from({ length: 14 }, (_, at) => `第${at + 1}场，带着花撑子来学即墨花边`);
    for (const title of titles) await announce(host, { title, day });
    const page = await visitAs(phoneOf('host2'));
    await page.goto('/desk/today');
    await follow(page.getByRole('link', { name: '这一周，贴门上' }));
    await page.goto(`${new URL(page.url()).pathname}?day=${day}`);
    expect(await page.getByRole('main').innerText()).toContain('一张放不下，印出来是');
    const sheets = await page.locator('.door-week').count();
    expect(sheets).toBeGreaterThan(1);
    expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(sheets);
    const text = await page.getByRole('main').innerText();
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    expect(text).toContain(`第 1 张，共 ${sheets} 张`);
  });
});

const pasted = '#接龙\n1. 王大娘 2位\n2、李姐+1\n3. 张婶 带孩子\n4. 孙婶 请假\n5. 赵姐 13800138000 两位';

describe.each(scripts)('接龙, $script', ({ javaScriptEnabled }) => {
  test('is pasted, looked at, mended and noted; pasted again it adds only what is new', async () => {
    const host = await visitAs(phoneOf('host'), { javaScriptEnabled });
    const activity = await announce(await byHand(phoneOf('host')), { title: '缝香包', capacity: 6 });
    await host.goto(`/desk/activities/${activity}`);
    await follow(host.getByRole('link', { name: '把群里的接龙贴进来' }));
    await host.getByLabel('群里的接龙').fill(pasted);
    await follow(host.getByRole('button', { name: '看一看' }));
    const main = () => host.getByRole('main').innerText();
    expect(await main()).toMatch(/看懂的 3 行[^]*拿不准的 1 行[^]*说带着人[^]*没算的 2 行/);
    expect(await main()).not.toContain('13800138000');

    // A name wiped out by mistake: nothing is noted, and what she had mended is still there.
    await host.getByLabel('第 4 行', { exact: false }).first().check();
    await host.getByLabel('第 4 行几位').fill('3');
    await host.getByLabel('第 2 行的称呼').fill('');
    await follow(host.getByRole('button', { name: '把打勾的记上' }));
    expect(await host.getByRole('alert').innerText()).toContain('第 2 行的称呼');
    expect(await host.getByLabel('第 4 行几位').inputValue()).toBe('3');

    await host.getByLabel('第 2 行的称呼').fill('王大娘');
    await follow(host.getByRole('button', { name: '把打勾的记上' }));
    expect(await main()).toContain('2 家，4 位，有名额了。');
    expect(await main()).toContain('2 家，5 位，先排上了。');
    expect(await main()).toContain('张婶，3 位，候补第 1 位');

    await host.goto(`/desk/activities/${activity}/relay`);
    await host.getByLabel('群里的接龙').fill(`${pasted}\n6. 周姐`);
    await follow(host.getByRole('button', { name: '看一看' }));
    expect(await host.getByText('已在名单里').count()).toBe(4);
    expect(await host.locator('input[type=checkbox]:checked').count()).toBe(1);
  });
});

describe('texts to take along', () => {
  test('the roll is copied as 接龙 by one button, and without script one touch selects it', async () => {
    const activity = await announce(await byHand(phoneOf('host')), { title: '磕饽饽', capacity: 2 });
    const hand = await byHand(phoneOf('host'));
    for (const [name, partySize] of [
      ['王大娘', 2],
      ['李姐', 1],
    ] as const) {
      const form = { name, partySize, key: `${activity}-${partySize}` };
      await hand.post(`/desk/activities/${activity}`, { form });
    }
    const host = await visitAs(phoneOf('host'), { permissions: ['clipboard-read', 'clipboard-write'] });
    await host.goto(`/desk/activities/${activity}`);
    await follow(host.getByRole('link', { name: '抄成接龙，发到群里' }));
    await host.getByRole('button', { name: '抄下来' }).click();
    await host.getByRole('button', { name: '抄好了' }).waitFor();
    const copied = await host.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('1. 王大娘 2位\n—— 下面是候补 ——\n2. 李姐 1位');

    const still = await visitAs(phoneOf('host'), { javaScriptEnabled: false });
    await still.goto(`/desk/activities/${activity}/relay/text?script=zh-Hant`);
    expect(await still.getByRole('button', { name: '抄下来' }).count()).toBe(0);
    expect(await still.locator('#paper-text').innerText()).toContain('—— 下面是候補 ——');
  });

  test('the loudspeaker says it twice, names nobody, and prints', async () => {
    const activity = await announce(await byHand(phoneOf('host')), {
      ...{ title: '包饺子', capacity: 6, from: '14:30', to: '16:00', bring: '围裙' },
    });
    const host = await visitAs(phoneOf('host'));
    await host.goto(`/desk/activities/${activity}`);
    await follow(host.getByRole('link', { name: '大喇叭稿' }));
    const text = await host.locator('#paper-text').innerText();
    expect(text.match(/下午两点半开始，下午四点结束/g)).toHaveLength(2);
    expect(text).toContain('再说一遍');
    expect(sheetsIn(await host.pdf())).toBe(1);
  });
});
