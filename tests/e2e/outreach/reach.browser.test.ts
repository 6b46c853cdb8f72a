import { expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, statusAt } from '../support/visit.ts';

test('the district sees where nobody is reached, and names who leads a village', async () => {
  const page = await visitAs(phoneOf('district'), { javaScriptEnabled: true });
  const words = () => page.getByRole('main').innerText();
  await page.goto('/me');
  await follow(page.getByRole('link', { name: '联系到哪了' }));
  expect(await words()).toContain('三本账分开记');
  await follow(page.getByRole('link', { name: '北安街道' }));
  const gap = page.getByRole('link').filter({ hasText: '兰院村' }).filter({ hasText: '还缺' });
  expect(await gap.innerText()).toContain('还缺联系人');
  expect(await axeFaults(page, 'everything')).toEqual([]);
  await follow(gap);
  await follow(page.getByRole('button', { name: '请她牵头' }));
  await page.getByRole('alert').waitFor();
  await page.getByLabel('村居妇联主席怎么称呼').fill('蓝主席');
  await follow(page.getByRole('button', { name: '请她牵头' }));
  expect(await words()).toContain('记下了，从今天起算。');
  expect(await page.getByRole('row').filter({ hasText: '兰院村' }).innerText()).toContain('1/1');
  await page.getByLabel('看哪一天').fill('2026-01-01');
  await follow(page.getByRole('button', { name: '看这一天' }));
  expect(await page.getByRole('row').filter({ hasText: '兰院村' }).innerText()).not.toContain('1/1');
  expect(await words()).not.toContain('眼下还缺的');
});

test('nobody but an office opens it, and a town’s office its own place alone', async () => {
  const town = await visitAs(phoneOf('town'), { javaScriptEnabled: true });
  expect(await statusAt(town, '/desk/reach')).toBe(200);
  expect(await statusAt(town, '/desk/reach?division=370215002')).toBe(403);
  for (const persona of ['host', 'executive', 'resident'])
    expect([persona, await statusAt(await visitAs(phoneOf(persona), {}), '/desk/reach')]).toEqual([
      persona,
      403,
    ]);
});
