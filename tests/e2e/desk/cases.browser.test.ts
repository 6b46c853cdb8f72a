import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { staysWith } from '../support/cases.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { comeBack } from '../support/talk.ts';
import { follow, anyPhone, statusAt } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);

const openFold = (page: Page, title: string) => page.locator('summary', { hasText: title }).first().click();
const main = (page: Page) => page.getByRole('main').innerText();

/** Axe, which is a script itself, finds nothing, and the page is no wider than a phone. */
async function isFit(page: Page, { axe }: { axe: boolean }): Promise<void> {
  expect(axe ? await axeFaults(page, 'everything') : []).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

describe.each(anyPhone)('a case and its team, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;
  const asks = (words: string, more = {}) => staysWith({ javaScriptEnabled, words, ...more });
  const as = (persona: string) => visitAs(phoneOf(persona), { javaScriptEnabled });

  test('秦大姐 stays with what was asked, writes down what she hears, and nobody else opens it', async () => {
    const said = `他又动手了 ${once()}`;
    const { lead, at, request } = await asks(said);
    expect(await main(lead)).toContain(said);
    expect(await lead.title()).not.toContain('他又动手');
    await isFit(lead, { axe });
    await follow(lead.getByRole('link', { name: '记录', exact: true }));
    await follow(lead.getByRole('button', { name: '记下来' }));
    await lead.getByRole('alert').waitFor();
    for (const note of ['她今天来了，孩子也来了。', '<script>alert(1)</script> 🙂']) {
      await lead.getByLabel('记什么').fill(note);
      await follow(lead.getByRole('button', { name: '记下来' }));
      expect(await main(lead)).toContain(note);
    }
    await follow(lead.getByRole('button', { name: '从头对一遍' }));
    expect(await main(lead)).toContain('2 条一条不少');
    await lead.goto('/desk/cases');
    expect(await lead.locator(`a[href="${at}"]`).innerText()).toMatch(/您是组长/);
    expect(await main(lead)).not.toContain('动手');
    for (const persona of ['rights2', 'counsellor', 'district', 'host', 'auditor']) {
      const other = await as(persona);
      expect([persona, await statusAt(other, at)]).toEqual([persona, 404]);
      expect([404, 403]).toContain(await statusAt(other, request));
    }
  });

  test('the team grows, a wall stands, and two of the desk close it', async () => {
    const { lead, at } = await asks(`要离婚 ${once()}`);
    await lead.goto(`${at}/team`);
    await isFit(lead, { axe });
    await openFold(lead, '请一位进来');
    await lead.getByLabel('哪一位').first().selectOption({ label: '维权岗：周大姐' });
    await follow(lead.getByRole('button', { name: '请她进来' }));
    expect(await main(lead)).toMatch(/周大姐/);
    await openFold(lead, '隔开一位');
    await lead.getByLabel('哪位同志').selectOption({ label: '史大姐' });
    await lead.getByLabel('为什么隔开').selectOption({ label: '亲戚' });
    await follow(lead.getByRole('button', { name: '隔开', exact: true }));
    expect(await main(lead)).toMatch(/一位同志\s*亲戚/);
    await lead.goto(`${at}/screen`);
    await isFit(lead, { axe });
    await openFold(lead, '再问一遍');
    await lead
      .getByRole('group', { name: /^身上受过伤/ })
      .getByLabel('是', { exact: true })
      .check();
    await follow(lead.getByRole('button', { name: '问过了，记下来' }));
    expect(await main(lead)).toContain('先别提说和');
    await lead.goto(`${at}/closing`);
    await openFold(lead, '请人看看能不能办结');
    await lead.getByLabel('怎么办的').fill('有住处了，她说不用再管。');
    await follow(lead.getByRole('button', { name: '请人点头' }));
    expect(await main(lead)).toContain('等组里另一位维权岗的同志点头');
    const second = await as('rights2');
    await second.goto(`${at}/closing`);
    await isFit(second, { axe });
    await follow(second.getByRole('button', { name: '可以办结' }));
    expect(await main(second)).toMatch(/办结了[^]*头一回/);
    await lead.goto(`${at}/accesses`);
    expect(await main(lead)).toMatch(/维权岗[^]*跟进了这件事/);
    await isFit(lead, { axe });
  });

  test('before she asks to close it she reads what is not finished, where it is ended, and who may look', async () => {
    const { lead, at } = await asks(`想回娘家住 ${once()}`);
    await openFold(lead, '记一件要做的');
    await lead.getByLabel('做什么').fill('问问学校转学的事');
    await follow(lead.getByRole('button', { name: '记上', exact: true }));
    await lead.goto(`${at}/closing`);
    await isFit(lead, { axe });
    expect(await main(lead)).toMatch(/还没完的[^]*要做的：问问学校转学的事[^]*组里现在没有/);
    const invite = lead.getByRole('link', { name: '请一位进组来看' });
    expect(await invite.getAttribute('href')).toBe(`${at}/team`);
    await follow(lead.getByRole('link', { name: /问问学校转学的事/ }));
    await follow(lead.getByRole('button', { name: '做完了' }));
    await lead.goto(`${at}/closing`);
    expect(await main(lead)).toContain('都收尾了，没有落下的。');
  });

  test('asked once more, the form comes with what was answered, and what to do first stands above', async () => {
    const { lead, at } = await asks(`手上有伤 ${once()}`);
    await lead.goto(`${at}/screen`);
    await openFold(lead, '再问一遍');
    const hurt = lead.getByRole('group', { name: /^身上受过伤/ });
    await hurt.getByLabel('是', { exact: true }).check();
    await follow(lead.getByRole('button', { name: '问过了，记下来' }));
    expect(await main(lead)).toMatch(/她眼下不平安[^]*110[^]*依法必须报的：没有/);
    expect(await lead.getByRole('link', { name: '去写保护令' }).getAttribute('href')).toBe(`${at}/orders`);
    await openFold(lead, '再问一遍');
    await isFit(lead, { axe });
    expect(await hurt.getByLabel('是', { exact: true }).isChecked()).toBe(true);
    expect(await hurt.innerText()).toContain('上回答的「是」');
  });

  test('in an emergency 叶大姐 opens it for three hours by the code, and the team reviews it', async () => {
    const { lead, at, code } = await asks(`门锁着出不去 ${once()}`);
    const worker = await as('counsellor');
    await worker.goto('/desk/cases/glass');
    await isFit(worker, { axe });
    await worker.getByLabel(/她的号码、查询码/).fill('0532 0000 0000');
    await worker.getByLabel('为什么急着看').fill('她来电话说有人砸门，组长不接。');
    await follow(worker.getByRole('button', { name: '打开，看三小时' }));
    await worker.getByRole('alert').filter({ hasText: '没找到' }).waitFor();
    await worker.getByLabel(/她的号码、查询码/).fill(code);
    await follow(worker.getByRole('button', { name: '打开，看三小时' }));
    expect(new URL(worker.url()).pathname).toBe(at);
    expect(await main(worker)).toMatch(/急看[^]*门锁着出不去/);
    await lead.goto(`${at}/team`);
    await openFold(lead, '复核这一次急看');
    await lead.getByLabel('怎么想的').fill('问过她，确有其事。');
    await follow(lead.getByRole('button', { name: '复核好了' }));
    expect(await main(lead)).toContain('复核过：该看');
  });

  test('a photo is kept and taken out again as it was, and what only looks like one is refused', async () => {
    const { lead, at } = await asks(`手上有伤 ${once()}`);
    await lead.goto(`${at}/files`);
    await isFit(lead, { axe });
    const choose = async (name: string, buffer: Buffer) => {
      await lead.getByLabel('选一份').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
      await follow(lead.getByRole('button', { name: '放进来', exact: true }));
    };
    await choose('照片.jpg', Buffer.from('MZ this program cannot be run'));
    await lead.getByRole('alert').filter({ hasText: '不收' }).waitFor();
    const large = { name: '录像.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(22 * 1024 * 1024, 1) };
    const sent = await lead.context().request.post(`${at}/files`, { multipart: { file: large } });
    expect(await sent.text()).toContain('超过 20 MB');
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(400_000, 7)]);
    await choose('手上的伤.jpg', photo);
    expect(await main(lead)).toMatch(/记下了[^]*手上的伤.jpg[^]*391 KB/);
    await isFit(lead, { axe });
    const taking = lead.waitForEvent('download');
    await lead.getByRole('link', { name: '拿出来' }).click();
    const taken = await taking;
    expect(taken.suggestedFilename()).toBe('手上的伤.jpg');
    expect(photo.equals(await buffer(await taken.createReadStream()))).toBe(true);
    await openFold(lead, '删掉');
    await follow(lead.getByRole('button', { name: '删掉', exact: true }));
    expect(await main(lead)).toMatch(/删掉了，只留这一行/);
    expect(await main(lead)).not.toContain('手上的伤');
  });

  test('she comes back with her code and her word and reads who has opened it since', async () => {
    const { her, code, lead, at } = await asks(`怕他回来 ${once()}`, { word: '石榴花' });
    await lead.goto(`${at}/notes`);
    await comeBack(her, code);
    expect(await her.locator('main').innerText()).not.toContain('维权岗');
    await her.getByLabel('那个词').fill('石榴花');
    await her.getByRole('button', { name: '打开看', exact: true }).click();
    await her.getByRole('heading', { name: '跟进以后' }).waitFor();
    const log = await her.locator('main').innerText();
    expect(log).toMatch(/即墨区维权岗[^]*看了 \d+ 次，最近/);
    expect(log).toMatch(/接过去跟进了/);
    expect(log).not.toContain('秦大姐');
    await her.locator('summary', { hasText: '看了' }).first().click();
    expect(await her.locator('main').innerText()).toMatch(/看了 \d+ 次[^]*打开看过/);
  });

  test('严大姐 checks who has read which case, and reads not a word of one', async () => {
    const said = `她的话 ${once()}`;
    const { at } = await asks(said);
    const auditor = await as('auditor');
    await auditor.goto('/me');
    expect(await auditor.getByRole('link', { name: '等回话的事' }).count()).toBe(0);
    await follow(auditor.getByRole('link', { name: '谁看过个案' }));
    await isFit(auditor, { axe });
    const one = `/desk/accesses/${at.split('/').at(-1)}`;
    await auditor.getByLabel('从哪天').fill('2026-02-02');
    await auditor.getByLabel('到哪天').fill('2026-02-01');
    await follow(auditor.getByRole('button', { name: '看这些' }));
    expect(await main(auditor)).toContain('最后一天不能比头一天早');
    await auditor.getByLabel('到哪天').fill('2026-02-02');
    await follow(auditor.getByRole('button', { name: '看这些' }));
    expect(await main(auditor)).toContain('这些天里没有人看过');
    await follow(auditor.getByRole('link', { name: '看全部' }));
    await follow(auditor.locator(`a[href="${one}"]:visible`).first());
    expect(await main(auditor)).toMatch(/维权岗[^]*跟进了这件事/);
    expect(await main(auditor)).not.toMatch(/她的话|秦大姐/);
    for (const persona of ['rights', 'district', 'operator', 'host'])
      expect([persona, await statusAt(await as(persona), '/desk/accesses')]).toEqual([persona, 403]);
  });
});
