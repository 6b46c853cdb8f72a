import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { announce, takePlace } from './support/desk.ts';
import { newPhone, phoneOf } from './support/hands.ts';
import { byHand, signIn, textsTo, visitAs } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

/** Notices arrive a moment later: they leave through the outbox. */
const expectInInbox = (page: Page, notice: string) =>
  expect.poll(() => page.goto('/inbox').then(() => page.getByRole('main').innerText())).toContain(notice);

describe.each(scripts)('a full activity, $script', ({ script, javaScriptEnabled }) => {
  test('lets her wait in the queue and asks her first when another gives up her place', async () => {
    const title = `合唱排练，${script}`;
    const activity = await announce(await byHand(phoneOf('host2')), { title, capacity: 1 });
    const firstPhone = newPhone();
    const held = await takePlace(await byHand(firstPhone), activity);

    const phone = newPhone();
    const page = await visit({ javaScriptEnabled });
    await page.goto(`/activities/${activity}`);
    expect(await page.getByRole('main').innerText()).toContain('名额满了');
    await follow(page.getByRole('button', { name: '先排上，有名额叫您' }));
    await signIn(page, phone);
    expect(await page.getByRole('article').innerText()).toContain('候补第 1 位');
    const waiting = page.url();
    await expectInInbox(page, `「${title}」您排上了`);

    const first = await visitAs(firstPhone);
    await first.goto(held);
    await follow(first.getByRole('link', { name: '去不了了，让给别人' }));
    await follow(first.getByRole('button', { name: '让给别人' }));

    await page.goto(waiting);
    expect(await page.getByRole('article').innerText()).toMatch(/轮到您了，去不去？[^]*名额给您留到/);
    await expectInInbox(page, `轮到您了：「${title}」给您留着名额`);
    await expect
      .poll(() => textsTo(page, phone))
      .toContainEqual(expect.stringContaining(`轮到您了：「${title}」给您留着名额，请在`));

    await page.goto(`/activities/${activity}`);
    await follow(page.getByRole('button', { name: '我去' }));
    expect(page.url()).toBe(waiting);
    expect(await page.getByRole('article').innerText()).toContain('有名额了');
  });

  test('keeps the order of those who wait, a whole party together', async () => {
    const activity = await announce(await byHand(phoneOf('host2')), {
      title: `量血压，${script}`,
      capacity: 2,
    });
    await takePlace(await byHand(newPhone()), activity, { people: 2, elder: 1 });
    const family = await visitAs(newPhone(), { javaScriptEnabled });
    await family.goto(`/activities/${activity}`);
    await family.getByRole('radio', { name: '2 位', exact: true }).check();
    await family.getByText('其中有孩子、老人、男士吗').click();
    await family.getByLabel('老人').selectOption('1');
    await follow(family.getByRole('button', { name: '先排上' }));
    expect(await family.getByRole('article').innerText()).toMatch(/候补第 1 位[^]*2 位/);

    const next = await visitAs(newPhone(), { javaScriptEnabled });
    await next.goto(`/activities/${activity}`);
    expect(await next.getByRole('main').innerText()).toContain('排着 1 家');
    await follow(next.getByRole('button', { name: '先排上' }));
    expect(await next.getByRole('article').innerText()).toContain('候补第 2 位');
  });
});
