import { expect, test } from 'vitest';
import { newPhone, phoneOf } from '../support/hands.ts';
import { aHomeWithoutHost, aNewHome, dayIn } from '../support/new-home.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { desktop } from '../support/visit.ts';

const leadsTo = async (phone: string, address: string) =>
  new URL((await (await byHand(phone)).get(address)).url()).pathname;

test('after signing in, and by /desk alone, each comes to the desk that is hers', async () => {
  const newcomer = newPhone();
  for (const address of ['/sign-in/done', '/desk']) {
    expect(await leadsTo(phoneOf('district'), address)).toBe('/desk/office');
    expect(await leadsTo(phoneOf('host'), address)).toBe('/desk/today');
  }
  expect(await leadsTo(newcomer, '/sign-in/done')).toBe('/');
  expect(await leadsTo(newcomer, '/desk')).toBe('/desk/today');
  expect(await leadsTo(phoneOf('district'), '/sign-in/done?next=/me')).toBe('/me');
});

test('the office reads days as people write them, and of a home without a host that nobody is there to tell', async () => {
  const { id } = await aNewHome('有人当家的家');
  const empty = await aHomeWithoutHost('没人当家的家');
  const lastDay = dayIn(360);
  const page = await visitAs(phoneOf('district'), { viewport: desktop });
  const office = await byHand(phoneOf('district'));
  const form = { body: '后天大风', lastDay, key: id };
  await office.post('/desk/office/acts/announce-to-homes', {
    data: new URLSearchParams([...Object.entries(form), ['homeIds', id], ['homeIds', empty]]).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  await page.goto('/desk/office');
  await page.getByRole('tab', { name: '跟各家说一声' }).click();
  const card = page.locator('.ant-card', { hasText: '后天大风' }).first();
  await card.getByText('1 家里 0 家看过了').waitFor();
  expect(await card.innerText()).toContain('还有 1 家没有人当家，说不到');
  const [year, month, day] = lastDay.split('-').map(Number);
  const spoken = `${year === new Date().getFullYear() ? '' : `${year}年`}${month}月${day}日`;
  expect(await card.innerText()).toMatch(new RegExp(`月\\d+日说的 · 挂到${spoken}`));
  await card.getByRole('button', { name: '哪几家看过了' }).click();
  await card.getByText('没人当家的家 · 还没有人当家，说不到').waitFor();
  expect(await card.innerText()).toContain('有人当家的家 · 还没看');

  await page.getByRole('tab', { name: '微家', exact: true }).click();
  await page.getByLabel('微家或村居的名字').fill('有人当家的家');
  await page.getByRole('button', { name: '找一家' }).click();
  await page.getByRole('button', { name: '有人当家的家', exact: true }).click();
  const close = page.getByRole('dialog').last().getByRole('button', { name: '收起来' });
  const { width = 0, height = 0 } = (await close.boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});
