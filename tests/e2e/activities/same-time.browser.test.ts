import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { announce } from '../support/desk.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { desktop, follow, phone, scripts } from '../support/visit.ts';

describe.each(scripts)('two activities at one time, $script', ({ script, javaScriptEnabled }) => {
  test.each([
    { at: '360', viewport: phone },
    { at: '1440', viewport: desktop },
  ])('are said at the second, for her and her mother, and refused to neither, at $at px', async (size) => {
    const { at, viewport } = size;
    const host = await byHand(phoneOf('host2'));
    const [first, second] = [`先报的${at}，${script}`, `后报的${at}，${script}`];
    const firstAt = `/activities/${await announce(host, { title: first, from: '14:00', to: '15:30' })}`;
    const secondAt = `/activities/${await announce(host, { title: second, from: '15:00', to: '16:30' })}`;
    const page = await visitAs(newPhone(), { javaScriptEnabled, viewport });
    const signUp = () => follow(page.getByRole('button', { name: /^报名|先排上/ }));
    const said = async () => {
      await page.goto(secondAt);
      return page.getByRole('main').innerText();
    };
    await page.goto(firstAt);
    await signUp();
    expect(await said()).toMatch(/明天.*，您还报了/);
    await page.goto(firstAt);
    await follow(page.getByRole('link', { name: '给家里人报名' }));
    await page.getByLabel('怎么称呼').fill('王大娘');
    await follow(page.getByRole('button', { name: '写下来' }));
    await signUp();
    expect(await said()).toMatch(/，您还报了[^]*，王大娘还报了/);
    if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await signUp();
    expect(await page.getByRole('article').innerText()).toContain('有名额了');
    const left = await said();
    expect(left).toContain('王大娘还报了');
    expect(left).not.toContain('您还报了');
    await follow(page.getByRole('link', { name: first }));
    expect(page.url()).toContain(firstAt);
  });
});
