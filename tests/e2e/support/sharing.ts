import type { Page } from 'playwright-core';
import { follow } from './visit.ts';

const openFold = (page: Page, title: string) => page.locator('summary', { hasText: title }).first().click();

/** The desk writes a police station into the directory. */
export async function withReceiver(lead: Page): Promise<string> {
  const name = `北安派出所 ${String(Math.random()).slice(2, 8)}`;
  await lead.goto('/desk/receivers');
  await openFold(lead, '添一家');
  await follow(lead.getByRole('button', { name: '添上' }));
  await lead.getByRole('alert').filter({ hasText: '全名' }).waitFor();
  await lead.getByLabel('全名').fill(name);
  await lead.getByLabel('电话').fill('0532-8850 0110');
  await follow(lead.getByRole('button', { name: '添上' }));
  return name;
}

/** She said in person that they may hear her name and what happened. */
export async function agreesTo(lead: Page, { at, name }: { at: string; name: string }): Promise<void> {
  await lead.goto(`${at}/consents`);
  await openFold(lead, '记一条同意');
  // Nobody is chosen before she has said whom.
  await follow(lead.getByRole('button', { name: '她同意了，记上' }));
  await lead.getByRole('alert').filter({ hasText: '告诉谁' }).waitFor();
  await lead.getByLabel('告诉谁').selectOption({ label: `公安 · ${name}` });
  await follow(lead.getByRole('button', { name: '她同意了，记上' }));
  await lead.getByRole('alert').waitFor();
  await lead.getByLabel('名字', { exact: true }).check();
  await lead.getByLabel('出了什么事').check();
  await follow(lead.getByRole('button', { name: '她同意了，记上' }));
}

export async function sends(lead: Page, { at, name }: { at: string; name: string }) {
  await lead.goto(`${at}/referrals`);
  await openFold(lead, `转给${name}`);
  await follow(lead.getByRole('button', { name: '发出去' }));
  await lead
    .getByRole('alert')
    .getByRole('link', { name: '要告诉他们的：至少写一样，没写的不告诉。' })
    .click();
  await lead.getByLabel('名字', { exact: true }).fill('小梅');
  await lead.getByLabel('出了什么事').fill('昨晚又动手了');
  await follow(lead.getByRole('button', { name: '发出去' }));
  const address = await lead.locator('.sharing__address').innerText();
  const code = (await lead.locator('.talk__code').innerText()).trim();
  return { path: new URL(address).pathname, code };
}
