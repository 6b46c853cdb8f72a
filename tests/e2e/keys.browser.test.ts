import { describe, expect, inject, test } from 'vitest';
import { phoneOf } from './support/hands.ts';
import { visitAs } from './support/sign-in.ts';
import { follow, scripts } from './support/visit.ts';

const signupsAs = (bearer: string) =>
  fetch(`${inject('demo').url}/api/v1/signups/01a21809-8fa4-7001-a5c9-48ae82ea1fe9/acceptance`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}` },
  });

describe.each(scripts)('keys for other software, $script', ({ script, javaScriptEnabled }) => {
  test('a host makes one, sees it once, and ends it', async () => {
    const page = await visitAs(phoneOf('host2'), { javaScriptEnabled });
    await page.goto('/me');
    await follow(page.getByRole('main').getByRole('link', { name: '给别的软件的钥匙' }));
    await page.getByLabel('给哪个软件用').fill(`报表 ${script}`);
    await follow(page.getByRole('button', { name: '做一把新钥匙' }));
    const bearer = await page.getByRole('main').locator('code').innerText();
    // Whoever is signed in is told that there is no such sign-up; nobody is asked to sign in.
    expect((await signupsAs(bearer)).status).toBe(404);
    await page.reload();
    expect(await page.getByRole('main').locator('code').count()).toBe(0);
    await follow(page.getByRole('button', { name: `停掉 报表 ${script}`, exact: true }));
    expect(await page.getByRole('main').innerText()).toContain('停掉了');
    expect((await signupsAs(bearer)).status).toBe(401);
  });
});
