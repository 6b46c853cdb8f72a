import { expect, test } from 'vitest';
import { dayOf } from '../../../src/core/shared/dates.ts';
import { aPhone, aSister, note, part, pocketOf, row, unlock } from '../support/away.ts';
import { axeFaults } from '../support/axe.ts';
import { isFit } from '../support/fit.ts';

const patience = { timeout: 25_000 };
const allSent = (page: Parameters<typeof part>[0]) =>
  expect.poll(() => part(page, 'unsent').innerText(), patience).toBe('都传上去了。');
const kept = () =>
  Promise.all([indexedDB.databases(), caches.keys()]).then(([all, pages]) => [
    ...all.map(({ name }) => name),
    ...pages,
  ]);

test('without a network she notes, closes the page and opens it again with her PIN, and each visit arrives once', async () => {
  await aSister('柳大姐甲');
  const { page, id, loseNetwork, findNetwork } = await aPhone();
  await isFit(page, { axe: true });
  await loseNetwork();
  await note(page, '柳大姐甲');
  await note(page, '柳大姐甲', '碰见了');
  await expect.poll(() => part(page, 'unsent').innerText(), patience).toBe('还没传上去：2 条');
  expect(await page.getByRole('main').innerText()).toContain('现在没网');
  expect(await axeFaults(page, 'everything')).toEqual([]);
  await page.reload();
  expect(await page.getByRole('main').innerText()).not.toContain('柳大姐甲');
  await unlock(page, '204818');
  await page.getByText('没网的时候还能试 4 次').waitFor();
  await unlock(page);
  await expect.poll(() => part(page, 'unsent').innerText(), patience).toBe('还没传上去：2 条');
  expect((await pocketOf(id))?.received).toMatchObject({ logged: 0 });
  await findNetwork();
  await allSent(page);
  expect((await pocketOf(id))?.received).toMatchObject({ logged: 2, missing: [], refused: [] });
  await page.getByRole('button', { name: '收起名单' }).click();
  await page.getByText('名单收起来了').waitFor();
  expect(await page.evaluate(kept)).toEqual([]);
  expect(await pocketOf(id)).toBeUndefined();
});

test('the network may be cut at every point of a sync: nothing is lost and nothing counts twice', async () => {
  await aSister('柳大姐乙');
  const { page, id, loseNetwork, findNetwork } = await aPhone();
  await loseNetwork();
  for (let n = 0; n < 3; n += 1) await note(page, '柳大姐乙');
  let asked = 0;
  await page.route('**/away/ask', async (route) => {
    asked += 1;
    // By turns the request is lost on its way, and its answer on the way back.
    if (asked > 6) return route.continue();
    if (asked % 2 === 0) await route.fetch();
    return route.abort();
  });
  await findNetwork();
  for (let n = 0; n < 6; n += 1) await page.getByRole('button', { name: '现在传' }).click();
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: '现在传' }).click();
      return part(page, 'unsent').innerText();
    }, patience)
    .toBe('都传上去了。');
  expect(asked).toBeGreaterThan(6);
  expect((await pocketOf(id))?.received).toMatchObject({ logged: 3, missing: [] });
});

test('a visit that is refused stays and says why, also behind the lock, until she mends it or throws it away', async () => {
  await aSister('柳大姐丙');
  const { page, id } = await aPhone();
  const yesterday = dayOf(new Date(Date.now() - 86_400_000));
  for (const how of ['电话', '上门']) {
    await row(page, '柳大姐丙').locator('summary').first().click();
    await row(page, '柳大姐丙').getByText('不是今天，或者想写一句').click();
    await row(page, '柳大姐丙').getByLabel('哪天').fill(yesterday);
    await note(page, '柳大姐丙', how);
  }
  const refused = part(page, 'refused').getByRole('listitem').filter({ hasText: '那天她不在您的名单上' });
  await expect.poll(() => refused.count(), patience).toBe(2);
  await page.getByRole('button', { name: '锁上' }).click();
  await unlock(page);
  await expect.poll(() => refused.count(), patience).toBe(2);
  expect(await page.getByRole('main').innerText()).toContain('没记成，留在这里给您看');
  expect(await axeFaults(page, 'everything')).toEqual([]);
  await page.getByRole('button', { name: '收起名单' }).click();
  await page.getByText('还有没传上去的').waitFor();
  expect((await pocketOf(id))?.received.refused).toMatchObject([{ number: 1 }, { number: 2 }]);
  await refused.first().getByText('改一改再传').click();
  await refused.first().getByLabel('哪天').fill(dayOf(new Date()));
  await refused.first().getByRole('button', { name: '柳大姐丙 碰见了' }).click();
  await expect.poll(() => refused.count(), patience).toBe(1);
  await refused.getByRole('button', { name: /记错了，不要/ }).click();
  await allSent(page);
  const received = async () => (await pocketOf(id))?.received;
  await expect.poll(received, patience).toMatchObject({ logged: 1, refused: [], missing: [] });
});

test('the list locks as soon as the page is hidden, and what she was writing is there again', async () => {
  await aSister('柳大姐丁');
  const { page } = await aPhone();
  await row(page, '柳大姐丁').locator('summary').first().click();
  await row(page, '柳大姐丁').getByText('不是今天，或者想写一句').click();
  await row(page, '柳大姐丁').getByLabel('写一句').fill('腿脚不好，下回带药');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.locator('[data-screen=locked]').waitFor();
  expect(await page.locator('main').innerHTML()).not.toMatch(/柳大姐丁|腿脚不好/);
  await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: false, configurable: true }));
  await unlock(page);
  const line = row(page, '柳大姐丁').getByLabel('写一句');
  await expect.poll(() => line.inputValue(), patience).toBe('腿脚不好，下回带药');
});

test('two phones that say something of one woman on one day are shown to her, and both stand until she decides', async () => {
  await aSister('柳大姐戊');
  const [first, second] = [await aPhone(), await aPhone()];
  await note(first.page, '柳大姐戊');
  await allSent(first.page);
  await note(second.page, '柳大姐戊', '上门');
  const beside = part(second.page, 'beside');
  await beside.getByText('柳大姐戊 · 上门').waitFor({ timeout: 25_000 });
  expect((await pocketOf(first.id))?.received.logged).toBe(1);
  expect((await pocketOf(second.id))?.received.logged).toBe(1);
  await beside.getByRole('button', { name: /是一回，留那条（电话）/ }).click();
  await expect.poll(async () => (await pocketOf(second.id))?.received.logged, patience).toBe(0);
  expect((await pocketOf(first.id))?.received.logged).toBe(1);
  await expect.poll(() => beside.isVisible(), patience).toBe(false);
});
