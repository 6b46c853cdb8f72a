import { describe, expect, test } from 'vitest';
import { announce, soon, takePlace, tomorrow } from '../support/desk.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { byHand, signIn, visitAs } from '../support/sign-in.ts';
import { follow, visit } from '../support/visit.ts';

describe('a host', () => {
  test('signs in and finds her list of today, and from it the names of those who come', async () => {
    // At any hour something is still to come today.
    await announce(await byHand(phoneOf('host')), { title: '晒地瓜干', ...soon() });
    const page = await visit();
    await page.goto('/');
    await follow(page.getByRole('link', { name: '登录' }));
    await signIn(page, phoneOf('host'));
    expect(new URL(page.url()).pathname).toBe('/desk/today');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('今天');
    expect(await page.getByRole('main').innerText()).toContain('泉心泉意·妇女微家');
    await follow(page.getByRole('link', { name: '点名' }).first());
    expect(await page.getByRole('heading', { name: '名单' }).count()).toBe(1);
  });

  test('marks who has come, undoes it, and the woman sees that her name was read', async () => {
    const host = await visitAs(phoneOf('host'));
    const activity = await announce(await byHand(phoneOf('host')), { title: '剪窗花', ...soon() });
    const phone = newPhone();
    const resident = await visitAs(phone);
    await resident.goto('/me');
    await resident.getByLabel('怎么称呼您').fill('卞大姐');
    await follow(resident.getByRole('button', { name: '记下来' }));
    await takePlace(await byHand(phone), activity);

    await host.goto('/desk/today');
    await follow(host.getByRole('link', { name: '剪窗花' }).first());
    await host.goto(`/desk/activities/${activity}`);
    await follow(host.getByRole('button', { name: '卞大姐到了' }));
    expect(await host.getByRole('main').innerText()).toContain('到了 1 位');
    await follow(host.getByRole('button', { name: '卞大姐没到，改回来' }));
    expect(await host.getByRole('main').innerText()).toContain('到了 0 位');
    expect(await host.getByRole('main').innerText()).not.toMatch(/1549\d{3}|154\*{4}/);

    await resident.goto('/me');
    expect(await resident.getByRole('main').innerText()).toMatch(/泉心泉意·妇女微家 · 微家长看了报名名单/);
  });

  test('writes 「王大娘，2 位」 down by name alone and keeps what was typed when a number is missing', async () => {
    const host = await visitAs(phoneOf('host'));
    const activity = await announce(await byHand(phoneOf('host')), { title: '腌咸菜', capacity: 6 });
    await host.goto(`/desk/activities/${activity}`);
    await host.getByLabel('称呼').fill('王大娘');
    await host.getByLabel('几位').fill('2');
    await follow(host.getByRole('button', { name: '记上' }));
    const row = host.getByRole('listitem').filter({ hasText: '王大娘' });
    expect(await row.innerText()).toContain('2 位');
    expect(await host.getByRole('main').innerText()).toContain('6 个名额，报了 2 位');

    await host.getByLabel('称呼').fill('李婶');
    // A browser that knows `min` would not even send it.
    await host.getByLabel('几位').evaluate((field) => field.removeAttribute('min'));
    await host.getByLabel('几位').fill('0');
    await follow(host.getByRole('button', { name: '记上' }));
    expect(await host.getByRole('alert').innerText()).toContain('还差一点');
    expect(await host.getByLabel('称呼').inputValue()).toBe('李婶');
  });

  test('announces an activity by the form, and a resident finds it on the home’s page', async () => {
    const host = await visitAs(phoneOf('host2'));
    await host.goto('/desk/today');
    await follow(host.getByRole('link', { name: '发个活动' }));
    await host.getByLabel('活动叫什么').fill('长'.repeat(61));
    await follow(host.getByRole('button', { name: '发出去' }));
    expect(await host.getByRole('alert').innerText()).toContain('最多 60 个字');
    expect(await host.getByLabel('活动叫什么').inputValue()).toHaveLength(61);
    await host.getByLabel('活动叫什么').fill('带着花撑子来，学即墨花边');
    await host.getByLabel('哪天').fill(tomorrow());
    await host.getByLabel('几点开始').fill('15:00');
    await host.getByLabel('几点结束').fill('16:30');
    await host.getByLabel('多少个名额').fill('12');
    await host.getByLabel('要带什么').fill('花撑子');
    await follow(host.getByRole('button', { name: '发出去' }));
    expect(await host.getByRole('main').innerText()).toContain('12 个名额，报了 0 位');

    const resident = await visit();
    await resident.goto('/homes?q=名都苑');
    await follow(resident.getByRole('link', { name: /名都苑/ }).first());
    await resident.getByText(/^看全部 \d+ 个$/).click();
    await follow(resident.getByRole('link', { name: /学即墨花边/ }).first());
    expect(await resident.getByRole('main').innerText()).toMatch(/还剩 12 个名额[^]*花撑子/);
  });

  test('cancels an activity after one question, and whoever had a place is told', async () => {
    const host = await visitAs(phoneOf('host2'));
    const activity = await announce(await byHand(phoneOf('host2')), { title: '赶海回来歇歇脚' });
    const phone = newPhone();
    await takePlace(await byHand(phone), activity);
    await host.goto(`/desk/activities/${activity}`);
    await follow(host.getByRole('link', { name: '取消这个活动' }));
    expect(await host.getByRole('main').innerText()).toContain('1 家都会收到消息');
    await host.getByLabel('为什么取消').fill('下大雪，路不好走');
    await follow(host.getByRole('button', { name: '取消活动' }));
    expect(await host.getByRole('main').innerText()).toContain('这个活动取消了');
    const inbox = async () => (await (await byHand(phone)).get('/inbox')).text();
    await expect.poll(inbox).toContain('「赶海回来歇歇脚」取消了');
    expect(await inbox()).toContain('为什么：下大雪，路不好走');
    expect(await (await (await byHand(phone)).get(`/activities/${activity}`)).text()).toContain(
      '下大雪，路不好走',
    );
  });
});
