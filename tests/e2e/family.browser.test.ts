import { describe, expect, test } from 'vitest';
import { axeFaults } from './support/axe.ts';
import { newPhone } from './support/hands.ts';
import { signIn } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

describe.each(scripts)('a daughter, $script', ({ javaScriptEnabled }) => {
  test('writes her mother down at the activity, signs her up, and gives her place back', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/sign-in?next=/me');
    await signIn(page, newPhone());
    await page.goto('/');
    await follow(page.getByRole('link', { name: /快板|合唱|八段锦|广场舞|手工/ }).first());
    const activity = page.url();
    await follow(page.getByRole('link', { name: '给家里人报名' }));
    await page.getByLabel('怎么称呼').fill('王大娘');
    await follow(page.getByRole('button', { name: '写下来' }));
    expect(page.url()).toContain(activity);
    expect(await page.getByRole('radio', { name: '王大娘' }).isChecked()).toBe(true);
    await follow(page.getByRole('button', { name: /^报名|先排上/ }));
    expect(await page.getByRole('article').innerText()).toMatch(/王大娘/);

    await page.goto('/me');
    expect(await page.getByRole('main').innerText()).toContain('给王大娘报的');
    await follow(page.getByRole('link', { name: '家里人' }).first());
    await follow(page.getByRole('button', { name: '去掉 王大娘' }));
    expect(await page.getByRole('alert').innerText()).toContain('还报着名');
    await page.goto(activity);
    await follow(page.getByRole('link', { name: '王大娘' }));
    await follow(page.getByRole('link', { name: /去不了了|不排了/ }));
    await follow(page.getByRole('main').getByRole('button').first());
    await page.goto('/me/relatives');
    await follow(page.getByRole('button', { name: '去掉 王大娘' }));
    expect(await page.getByRole('main').innerText()).toContain('还没写下谁');
    expect(await axeFaults(page, 'everything')).toEqual([]);
  });
});
