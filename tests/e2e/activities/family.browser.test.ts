import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { announce } from '../support/desk.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow, scripts } from '../support/visit.ts';

describe.each(scripts)('a daughter, $script', ({ script, javaScriptEnabled }) => {
  test('writes her mother down at the activity, signs her up, and gives her place back', async () => {
    const title = `学包粽子，${script}`;
    const activity = `/activities/${await announce(await byHand(phoneOf('host2')), { title })}`;
    const page = await visitAs(newPhone(), { javaScriptEnabled });
    await page.goto(activity);
    await follow(page.getByRole('link', { name: '给家里人报名' }));
    await page.getByLabel('怎么称呼').fill('王大娘');
    await follow(page.getByRole('button', { name: '写下来' }));
    expect(page.url()).toContain(activity);
    expect(await page.getByRole('radio', { name: '王大娘' }).isChecked()).toBe(true);
    await follow(page.getByRole('button', { name: /^报名|先排上/ }));
    expect(await page.getByRole('article').innerText()).toMatch(/有名额了[^]*王大娘[^]*凭条号/);
    const told = () => page.goto('/inbox').then(() => page.getByRole('main').innerText());
    await expect.poll(told).toContain(`「${title}」给王大娘留好名额了`);

    await page.goto('/me');
    expect(await page.getByRole('main').innerText()).toContain('给王大娘报的');
    await follow(page.getByRole('link', { name: '家里人' }).first());
    await follow(page.getByRole('button', { name: '去掉 王大娘' }));
    expect(await page.getByRole('alert').innerText()).toContain('还报着名');
    await page.goto(activity);
    await follow(page.getByRole('link', { name: '王大娘' }));
    await follow(page.getByRole('link', { name: '去不了了，让给别人' }));
    await follow(page.getByRole('button', { name: '让给别人' }));
    await page.goto('/me/relatives');
    await follow(page.getByRole('button', { name: '去掉 王大娘' }));
    expect(await page.getByRole('main').innerText()).toContain('还没写下谁');
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
  });
});
