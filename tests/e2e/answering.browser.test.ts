import { describe, expect, test } from 'vitest';
import { announce, takePlace } from './support/desk.ts';
import { newPhone, phoneOf } from './support/hands.ts';
import { byHand, visitAs } from './support/sign-in.ts';
import { follow, scripts } from './support/visit.ts';

const host = phoneOf('host2');
const byTheHost = () => byHand(host);

/** One place taken, 孙大娘 with her sister in the queue by name, and then room for them. */
async function herTurn(title: string) {
  const activity = await announce(await byTheHost(), { title, capacity: 2 });
  await takePlace(await byHand(newPhone()), activity);
  const desk = await byTheHost();
  await desk.post(`/desk/activities/${activity}`, { form: { name: '孙大娘', partySize: 2 } });
  await desk.post(`/desk/activities/${activity}/places`, { form: { capacity: 3 } });
  return { activity, roll: `/desk/activities/${activity}` };
}

describe.each(scripts)(
  'a host answers for an elder without a phone, $script',
  ({ script, javaScriptEnabled }) => {
    test('told with the deadline, she says yes in one touch from 今天', async () => {
      const title = `磨豆腐，${script}`;
      const { roll } = await herTurn(title);
      const page = await visitAs(host, { javaScriptEnabled });
      const told = page.getByRole('link', { name: `孙大娘（2 位）轮到了：「${title}」` });
      await expect.poll(() => page.goto('/inbox').then(() => told.count())).toBe(1);
      expect(await told.innerText()).toMatch(/新[^]*请在.+前回话/);
      await follow(told);
      expect(page.url()).toContain(`${roll}/parties/`);
      expect(await page.getByRole('main').innerText()).toMatch(/替她回话[^]*名额留到/);
      await page.goto('/inbox');
      expect(await told.innerText()).not.toContain('新');

      await page.goto('/desk/today');
      const row = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: '孙大娘' });
      expect(await row.innerText()).toMatch(/孙大娘（2 位）[^]*前回话/);
      await follow(row.getByRole('button', { name: '孙大娘来' }));
      expect(new URL(page.url()).pathname).toBe(roll);
      expect(await page.getByRole('main').innerText()).toContain('3 个名额，报了 3 位');
      await page.goto('/desk/today');
      expect(await row.count()).toBe(0);
    });

    test('or no, from the roll, and her place is free', async () => {
      const { roll } = await herTurn(`碾黍米，${script}`);
      const page = await visitAs(host, { javaScriptEnabled });
      await page.goto(roll);
      expect(await page.getByRole('main').innerText()).toMatch(/3 个名额，报了 1 位[^]*等回话 2 位/);
      await follow(page.getByRole('button', { name: '孙大娘不来了' }));
      expect(await page.getByRole('main').innerText()).toContain('3 个名额，报了 1 位');
      expect(await page.getByRole('main').innerText()).not.toContain('等回话');
    });

    test('the same name a second time is asked about first', async () => {
      const activity = await announce(await byTheHost(), { title: `打月饼，${script}` });
      const page = await visitAs(host, { javaScriptEnabled });
      await page.goto(`/desk/activities/${activity}`);
      for (let times = 0; times < 2; times += 1) {
        await page.getByLabel('称呼', { exact: true }).fill('王大娘');
        await page.getByLabel('几位').fill('2');
        await follow(page.getByRole('button', { name: '记上', exact: true }));
      }
      expect(await page.getByRole('main').innerText()).toContain('已有一位王大娘（2 位），还要再加吗？');
      expect(await page.getByRole('main').innerText()).toContain('报了 2 位');
      await follow(page.getByRole('button', { name: '是另一位，再加上' }));
      expect(await page.getByRole('main').innerText()).toContain('报了 4 位');
    });
  },
);

describe.each(scripts)('a family larger than what is left, $script', ({ script, javaScriptEnabled }) => {
  test('is asked before it waits, and whoever queues behind it learns why', async () => {
    const activity = await announce(await byTheHost(), { title: `看皮影，${script}`, capacity: 6 });
    await takePlace(await byHand(newPhone()), activity);
    const page = await visitAs(newPhone(), { javaScriptEnabled });
    await page.goto(`/activities/${activity}`);
    await page.getByRole('radio', { name: '6 位', exact: true }).check();
    await page.getByText('其中有孩子、老人、男士吗').click();
    await page.getByLabel('孩子').selectOption('2');
    await follow(page.getByRole('button', { name: '报名' }));
    expect(await page.getByRole('main').innerText()).toMatch(
      /只剩 5 个名额，你们 6 位[^]*改成 5 位，还是 6 位一起排队等/,
    );
    await follow(page.getByRole('button', { name: '6 位一起排队等' }));
    expect(await page.getByRole('article').innerText()).toMatch(
      /候补第 1 位[^]*现在空着 5 个，还不够你们 6 位/,
    );

    const next = await visitAs(newPhone(), { javaScriptEnabled });
    await next.goto(`/activities/${activity}`);
    expect(await next.getByRole('main').innerText()).toContain('前面一家 6 位在等，空位先留给她们一家');
    await follow(next.getByRole('button', { name: '先排上' }));
    expect(await next.getByRole('article').innerText()).toMatch(/候补第 2 位[^]*前面一家 6 位在等/);
    expect(await next.getByRole('img').count()).toBe(0);
    await follow(next.getByRole('link', { name: '去不了了，不排了' }));
    await follow(next.getByRole('button', { name: '不排了' }));
    expect(await next.getByRole('article').innerText()).toMatch(/^不排了/);

    await follow(page.getByRole('link', { name: '去不了了，不排了' }));
    await follow(page.getByRole('button', { name: '不排了' }));
    await page.goto(`/activities/${activity}`);
    await page.getByRole('radio', { name: '6 位', exact: true }).check();
    await follow(page.getByRole('button', { name: '报名' }));
    await follow(page.getByRole('button', { name: '改成 5 位，现在就报' }));
    expect(await page.getByRole('article').innerText()).toMatch(/有名额了[^]*5 位/);
  });
});

test('with her place in hand she may say how to call her, once, and the count of what is new stands on every page', async () => {
  const activity = await announce(await byTheHost(), { title: '捏面花', bring: '围裙' });
  const phone = newPhone();
  const card = await takePlace(await byHand(phone), activity);
  const page = await visitAs(phone);
  await page.goto(card);
  expect(await page.getByRole('article').innerText()).toMatch(/地址[^]*带什么\s+围裙/);
  await page.getByLabel('怎么称呼您？').fill('邹大姐');
  await follow(page.getByRole('button', { name: '记下来' }));
  expect(await page.getByLabel('怎么称呼您？').count()).toBe(0);
  const roll = await (await byTheHost()).get(`/desk/activities/${activity}`);
  expect(await roll.text()).toContain('邹大姐');
  const inbox = page.getByRole('navigation').getByRole('link', { name: '消息（1 条新的）' });
  await expect.poll(() => page.reload().then(() => inbox.count())).toBe(1);
  await follow(inbox);
  await follow(page.getByRole('link', { name: '「捏面花」给您留好名额了' }));
  expect(await page.getByRole('navigation').getByRole('link', { name: '消息', exact: true }).count()).toBe(1);
});
