import { describe, expect, test } from 'vitest';
import { announce, soon, takePlace } from '../support/desk.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow, anyPhone } from '../support/visit.ts';

describe.each(anyPhone)('a deputy, $script', ({ script, javaScriptEnabled }) => {
  test('keeps the list until the host takes it back, and is told so at her next touch', async () => {
    const host = await byHand(phoneOf('host2'));
    const activity = await announce(host, { title: `替班那天，${script}`, capacity: 5, ...soon() });
    await takePlace(await byHand(newPhone()), activity);
    const phone = newPhone();
    const deputy = await visitAs(phone, { javaScriptEnabled });
    const page = await visitAs(phoneOf('host2'), { javaScriptEnabled });

    await page.goto('/me');
    await follow(page.getByRole('link', { name: '替班' }));
    await page.getByLabel('她的手机号').fill(newPhone());
    await follow(page.getByRole('button', { name: '请她替班' }));
    expect(await page.getByRole('alert').innerText()).toContain('这个手机号还没登录过微家');
    await page.getByLabel('她的手机号').fill(phone);
    await follow(page.getByRole('button', { name: '请她替班' }));
    expect(await page.getByRole('main').innerText()).toContain('她现在就能替您管');

    await deputy.goto('/me');
    await follow(deputy.getByRole('link', { name: '替班' }));
    expect(await deputy.getByRole('list', { name: '我替谁' }).innerText()).toContain('替到');
    await deputy.goto(`/desk/activities/${activity}`);
    expect(await deputy.getByRole('main').innerText()).toContain('5 个名额，报了 1 位');

    const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
    await follow(
      page
        .getByRole('listitem')
        .filter({ hasText: masked })
        .getByRole('button', { name: /接回来/ }),
    );
    expect(await page.getByRole('main').innerText()).toContain('接回来了');
    await follow(deputy.getByRole('button', { name: /还没留称呼.*到了/ }));
    expect(await deputy.getByRole('main').innerText()).toContain('没有记上');
    await page.goto(`/desk/activities/${activity}`);
    expect(await page.getByRole('main').innerText()).toContain('报了 1 位');
  });
});
