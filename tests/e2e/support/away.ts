import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { phoneOf, type Hand } from './hands.ts';
import { networkOf, openRelay } from './relay.ts';
import { byHand, visitAs } from './sign-in.ts';

export const her = phoneOf('executive');
export const pin = '204817';

const asked = '/desk/links/away/ask';
const tell = async (hand: Hand, act: string, wish: object) =>
  (await hand.post(asked, { form: { act, wish: JSON.stringify(wish) } })).json();

type Pocket = { id: string; received: { logged: number; missing: number[]; refused: { number: number }[] } };

/** What the server has of one pocket of hers; undefined where it stands no more. */
export async function pocketOf(id: string): Promise<Pocket | undefined> {
  const { pockets }: { pockets: Pocket[] } = await tell(await byHand(her), 'hers', {});
  return pockets.find((one) => one.id === id);
}

/** A woman with whom she keeps touch from today, with the phone that she left. */
export async function aSister(name: string, phone = ''): Promise<void> {
  const hand = await byHand(her);
  const [, villageCode = ''] =
    /<option value="(\d{12})"/.exec(await (await hand.get('/desk/links')).text()) ?? [];
  await hand.post('/desk/links', {
    form: { act: 'join', name, villageCode, saidYes: 'phone', phone, key: encodeURIComponent(name) },
  });
}

const idIn = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === 'pocket')?.value ?? '';

/** Opens the page and takes her list along; answers the pocket's id. */
export async function takeAlong(page: Page): Promise<string> {
  await page.goto('/desk/links/away');
  await page.locator('[data-away][data-ready]').waitFor();
  await page.getByLabel('开锁密码').filter({ visible: true }).fill(pin);
  await page.getByLabel('再输一遍').fill(pin);
  await page.getByRole('button', { name: '带上名单' }).click();
  await page.locator('[data-screen=open] [data-part=links] details').first().waitFor();
  await page.getByText('没网也能打开这一页').waitFor();
  const id = await idIn(page.context());
  onTestFinished(async () => void (await tell(await byHand(her), 'end', { pocketId: id, why: 'revoked' })));
  return id;
}

type APhone = { before?: (page: Page) => Promise<void>; to?: string; lacks?: string };

/** Her phone with her list on it, whose network comes and goes; `to`: a server in front of ours. */
export async function aPhone({ before, to, lacks }: APhone = {}) {
  const relay = await openRelay(to);
  const page = await visitAs(her, { url: relay.url, ...(lacks !== undefined && { lacks }) });
  await before?.(page);
  const id = await takeAlong(page);
  return { page, id, ...networkOf(page, relay) };
}

export const row = (page: Page, name: string) =>
  page.locator('[data-part=links] details.link').filter({ hasText: name });

/** Two touches: her name, and how. */
export async function note(page: Page, name: string, how = '电话'): Promise<void> {
  const number = /第 (\d+) 条/.exec(await page.locator('[data-part=told]').innerText())?.[1] ?? '0';
  if (
    !(await row(page, name)
      .getByRole('button', { name: `${name} ${how}` })
      .isVisible())
  )
    await row(page, name).locator('summary').first().click();
  await row(page, name)
    .getByRole('button', { name: `${name} ${how}` })
    .click();
  await page.getByText(`第 ${Number(number) + 1} 条记下了：${name}`).waitFor();
}

export async function unlock(page: Page, typed = pin): Promise<void> {
  await page.locator('[data-screen=locked]').waitFor();
  await page.getByLabel('开锁密码').filter({ visible: true }).fill(typed);
  await page.getByRole('button', { name: '打开' }).click();
}

export const part = (page: Page, name: string) => page.locator(`[data-part=${name}]`);
