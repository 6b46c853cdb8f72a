import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts, statusAt } from '../support/visit.ts';

const leadersOf = '/desk/reach/villages/370215004210/leaders';
const body = '周日下午妇女之家包粽子，愿意来的都来。';

describe.each(scripts)('group leaders, $script', ({ javaScriptEnabled }) => {
  test('an office names one, the chair of the village rings her for a message, and the office ends her', async () => {
    const [office, chair] = await Promise.all(
      ['district', 'chair'].map((persona) => visitAs(phoneOf(persona), { javaScriptEnabled })),
    );
    if (!office || !chair) throw new Error('one of them did not get in');
    await office.goto(leadersOf);
    await office.getByText('记一位，或者换一位').click();
    await follow(office.getByRole('button', { name: '从今天起请她做' }));
    expect(await office.getByRole('alert').innerText()).toContain('哪个组或网格');
    await office.getByLabel('哪个组或网格').fill('第3网格');
    await office.getByLabel('怎么称呼').fill('周大姐');
    await office.getByLabel('手机号').fill('138 0000 0031');
    await follow(office.getByRole('button', { name: '从今天起请她做' }));
    const words = await office.getByRole('main').innerText();
    expect(words).toContain('第 3 网格');
    expect(words).not.toContain('13800000031');
    if (javaScriptEnabled) expect(await axeFaults(office, 'everything')).toEqual([]);

    await office.goto('/desk/messages/sent');
    await office.getByText('写一句要传的话').click();
    await office.getByLabel('要传什么').fill(body);
    await office.getByLabel('传到哪儿').selectOption('即墨区，每个村居');
    await follow(office.getByRole('button', { name: '传下去' }));

    await chair.setViewportSize({ width: 360, height: 740 });
    await chair.goto('/desk/messages');
    const ours = chair.locator('section').filter({ hasText: body });
    expect(await ours.getByRole('link', { name: /周大姐/ }).getAttribute('href')).toBe('tel:13800000031');
    expect(await chair.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (javaScriptEnabled) expect(await axeFaults(chair, 'everything')).toEqual([]);
    await chair.goto('/desk/leaders');
    expect(await chair.getByRole('link', { name: /周大姐/ }).count()).toBe(1);

    const sent = office.locator('section').filter({ hasText: body });
    await sent.locator('summary', { hasText: '收回这句话' }).click();
    await follow(sent.getByRole('button', { name: '收回这句话' }));
    await office.goto(leadersOf);
    await follow(office.getByRole('button', { name: '周大姐不做了' }));
    expect(await office.getByRole('main').innerText()).not.toContain('周大姐');
  });
});

test('nobody but an office sees that page', async () => {
  for (const persona of ['host', 'executive', 'chair', 'resident'])
    expect([persona, await statusAt(await visitAs(phoneOf(persona), {}), leadersOf)]).toEqual([persona, 403]);
});
