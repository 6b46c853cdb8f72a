import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { announce, soon, takePlace } from './support/desk.ts';
import { newPhone, phoneOf } from './support/hands.ts';
import { networkOf, openRelay } from './support/relay.ts';
import { byHand, visitAs } from './support/sign-in.ts';
import { follow } from './support/visit.ts';
import { axeFaults } from './support/axe.ts';

const host = phoneOf('host');

/** An activity with two names written down by the host. */
async function aList(title: string) {
  const hand = await byHand(host);
  const activity = await announce(hand, { title, ...soon() });
  const roll = `/desk/activities/${activity}`;
  for (const [name, partySize] of [
    ['王大娘', 1],
    ['李婶', 4],
  ] as const) {
    await hand.post(roll, { form: { name, partySize, key: `${activity}-${partySize}` } });
  }
  return { activity, roll };
}

/** The list on a phone of hers, whose network comes and goes. */
async function taken(roll: string) {
  const relay = await openRelay();
  const page = await visitAs(host, { url: relay.url });
  await page.goto(`${roll}/along`);
  await page.locator('[data-along][data-ready]').waitFor();
  return { page, ...networkOf(page, relay) };
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const unsent = (page: Page) => page.locator('[data-part=unsent]').innerText();
const rollText = async (roll: string) => (await (await byHand(host)).get(roll)).text();

test('the list goes along: offline she notes, closes and opens the page, and it all arrives once', async () => {
  const { roll } = await aList('没网的包饺子');
  const { page, loseNetwork, findNetwork } = await taken(roll);
  expect(await page.getByRole('main').innerText()).toContain('名单带上了');
  expect(await axeFaults(page, 'everything')).toEqual([]);
  await loseNetwork();
  await page.getByRole('button', { name: '王大娘 到了' }).click();
  await page.getByRole('combobox', { name: '李婶 现在到了几位' }).selectOption('3');
  await page.getByRole('button', { name: '李婶 到了' }).click();
  await page.getByLabel('称呼（可以不写）').fill('路过的');
  await page.getByLabel('来了几位').fill('2');
  await page.getByRole('button', { name: '记上来了' }).click();
  expect(await unsent(page)).toBe('还没传上去：3');
  expect(await page.getByRole('main').innerText()).toContain('现在没网');

  await page.reload();
  await page.locator('[data-along][data-ready]').waitFor();
  expect(await row(page, '李婶').innerText()).toContain('3/4');
  expect(await unsent(page)).toBe('还没传上去：3');
  expect(await rollText(roll)).toContain('到了 0 位');

  await findNetwork();
  await expect.poll(() => unsent(page), { timeout: 25_000 }).toBe('都传上去了。');
  const text = await rollText(roll);
  expect(text).toContain('到了 6 位');
  expect(text.match(/路过的/g)?.length).toBeGreaterThan(0);
  await page.reload();
  await page.locator('[data-along][data-ready]').waitFor();
  expect(await rollText(roll)).toContain('到了 6 位');
});

test('two stewards note the same family without a network, and both see what differs', async () => {
  const { roll } = await aList('两个人点名');
  const [hers, theirs] = [await taken(roll), await taken(roll)];
  const [first, second] = [hers.page, theirs.page];
  for (const phone of [hers, theirs]) await phone.loseNetwork();
  await first.getByRole('combobox', { name: '李婶 现在到了几位' }).selectOption('2');
  await first.getByRole('button', { name: '李婶 到了' }).click();
  await second.getByRole('button', { name: '李婶 到了' }).click();
  await second.getByRole('button', { name: '王大娘 到了' }).click();
  for (const { page, findNetwork } of [theirs, hers]) {
    await findNetwork();
    await expect.poll(() => unsent(page), { timeout: 25_000 }).toBe('都传上去了。');
  }
  expect(await rollText(roll)).toContain('到了 5 位');
  expect(await row(first, '王大娘').innerText()).toContain('1/1');
});

test('a note that is refused stays and says why, and the list goes when it is put away', async () => {
  const { activity, roll } = await aList('有人让出来');
  const phone = newPhone();
  const signup = await takePlace(await byHand(phone), activity);
  const { page, loseNetwork, findNetwork } = await taken(roll);
  await loseNetwork();
  const hers = page
    .getByRole('listitem')
    .filter({ hasNotText: /王大娘|李婶/ })
    .first();
  await hers.getByRole('button', { name: /到了/ }).click();
  await (await byHand(phone)).post(`${signup}/withdraw`, { form: {} });
  await findNetwork();
  const refused = page.locator('[data-part=refused]');
  await refused.waitFor({ state: 'visible', timeout: 25_000 });
  expect(await refused.innerText()).toContain('这个名额已经让出来了');
  await page.getByRole('button', { name: /知道了/ }).click();
  await page.getByRole('button', { name: '收起名单' }).click();
  await page.waitForURL(`**${roll}`);
  const kept = await page.evaluate(async () => [...Object.keys(localStorage), ...(await caches.keys())]);
  expect(kept).toEqual([]);
});

test('a note that no server takes is shown, and holds up none of those behind it', async () => {
  const { activity, roll } = await aList('贴进来的名字');
  const { page, loseNetwork, findNetwork } = await taken(roll);
  await loseNetwork();
  await page.evaluate((id) => {
    for (let nth = 0; nth < 45; nth += 1) {
      const [clientId, markedAt] = [crypto.randomUUID(), new Date().toISOString()];
      const note = { kind: 'walk-in', people: 1, name: nth === 0 ? '王\t大娘' : '', clientId, markedAt };
      const made = `${markedAt} ${String(nth).padStart(20, '0')}`;
      localStorage.setItem(`along:${id}:note:${clientId}`, JSON.stringify({ ...note, made }));
    }
  }, activity);
  await page.getByRole('button', { name: '王大娘 到了' }).click();
  expect(await unsent(page)).toBe('还没传上去：46');
  await findNetwork();
  await expect.poll(() => unsent(page), { timeout: 25_000 }).toBe('都传上去了。');
  expect(await page.locator('[data-part=refused]').innerText()).toContain('请写在一行里');
  expect(await page.locator('[data-part=trouble]').isHidden()).toBe(true);
  expect(await rollText(roll)).toContain('到了 45 位');
});

test('after its day a list goes from the device by itself', async () => {
  const { activity, roll } = await aList('昨天的事');
  const { page } = await taken(roll);
  await page.evaluate((id) => {
    const key = `along:${id}:list`;
    localStorage.setItem(
      key,
      (localStorage.getItem(key) ?? '').replace(/"day":"[^"]+"/, '"day":"2020-01-01"'),
    );
  }, activity);
  await page.goto('/desk/today');
  const kept = () => page.evaluate(async () => [...Object.keys(localStorage), ...(await caches.keys())]);
  await expect.poll(kept).toEqual([]);
});

test('the evening before, the list goes along, and nothing can be pressed yet', async () => {
  const hand = await byHand(host);
  const activity = await announce(hand, { title: '明早集合' });
  const roll = `/desk/activities/${activity}`;
  await hand.post(roll, { form: { name: '王大娘', partySize: 1, key: activity } });
  const { page } = await taken(roll);
  expect(await row(page, '王大娘').count()).toBe(1);
  expect(await page.getByRole('button', { name: '王大娘 到了' }).count()).toBe(0);
  expect(await page.getByRole('main').innerText()).toContain('到了那天才能点名');
});

test('whoever signs out leaves no list on the phone', async () => {
  const { roll } = await aList('人多的地方');
  const { page } = await taken(roll);
  await page.goto('/me');
  await follow(page.getByRole('button', { name: '退出登录' }));
  expect(await page.evaluate(async () => [...Object.keys(localStorage), ...(await caches.keys())])).toEqual(
    [],
  );
});
