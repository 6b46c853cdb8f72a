import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { phoneOf } from '../support/hands.ts';
import { writeDown } from '../support/outreach/two-of-one.ts';
import { anyPhone, follow } from '../support/visit.ts';

describe.each(anyPhone)('one woman, written down twice, $script', ({ javaScriptEnabled }) => {
  test('the office says who keeps touch with her, her other executive reads so, and it is taken back', async () => {
    const name = `孙秀兰${javaScriptEnabled ? '一' : '二'}`;
    await writeDown(await byHand(phoneOf('executive')), name, 2);
    const options = { javaScriptEnabled };
    const office = await visitAs(phoneOf('district'), options);
    const words = () => office.getByRole('main').innerText();
    await office.goto('/desk/rosters');
    await follow(office.getByRole('link', { name: '有几位可能是同一个人，看一看' }));
    const pair = office.locator('.card').filter({ hasText: name });
    expect(await pair.first().innerText()).toContain('名字一样，在一个村，没有电话分得清');
    if (javaScriptEnabled) expect(await axeFaults(office, 'everything')).toEqual([]);
    await pair.getByText('是同一个人', { exact: true }).click();
    await follow(pair.getByRole('button', { name: '是同一个人，就这么办' }));
    expect(await words()).toContain('记下了，是同一个人。');

    const executive = await visitAs(phoneOf('executive'), options);
    const hers = () => executive.getByRole('main').innerText();
    await executive.goto('/desk/links');
    expect(await hers()).toContain('记了两遍的');
    if (javaScriptEnabled) expect(await axeFaults(executive, 'everything')).toEqual([]);

    await follow(office.getByRole('button', { name: `${name}和${name}，改回来` }));
    expect(await words()).toContain('改回来了。');
    await follow(office.getByRole('button', { name: `${name}和${name}，不是，是两个人` }));
    expect(await words()).toContain('记下了，是两个人。');
    expect(await office.getByRole('button', { name: `${name}和${name}，不是，是两个人` }).count()).toBe(0);
  });
});
