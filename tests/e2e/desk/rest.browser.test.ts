import { expect, test } from 'vitest';
import { announce } from '../support/desk.ts';
import { aNewHome, dayIn, officeDoes } from '../support/new-home.ts';
import { visitAs } from '../support/sign-in.ts';
import { visit } from '../support/visit.ts';

test('while a home rests, what begins meanwhile says so with the number to ring, and its host finds it on her day', async () => {
  const { id, phone, host } = await aNewHome('先歇一阵的家');
  const [inside, after] = [
    await announce(host, { title: '歇着那天的合唱' }),
    await announce(host, { title: '开门后的合唱', day: dayIn(9) }),
  ];
  await officeDoes('pause-home', { homeId: id, why: '屋里换暖气', until: dayIn(5) });

  const page = await visit();
  await page.goto(`/activities/${inside}`);
  expect(await page.getByRole('main').innerText()).toMatch(/先歇一阵的家先歇一阵，打算.+再开/);
  expect(await page.getByRole('link', { name: '打 0532 8888 0001 问问' }).getAttribute('href')).toBe(
    'tel:053288880001',
  );
  expect(await page.getByRole('button', { name: '报名' }).count()).toBe(1);
  await page.goto(`/activities/${after}`);
  expect(await page.getByRole('main').innerText()).not.toContain('先歇一阵，');

  const hers = await visitAs(phone);
  await hers.goto('/desk/today');
  const said = await hers.getByRole('main').innerText();
  expect(said).toMatch(/先歇一阵的家歇着[^]*打算.+再开。 这之前还有 1 场活动没取消/);
  expect(await hers.getByRole('link', { name: '歇着那天的合唱' }).first().getAttribute('href')).toBe(
    `/desk/activities/${inside}`,
  );
});
