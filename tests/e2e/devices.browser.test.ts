import { describe, expect, test } from 'vitest';
import { newPhone } from './support/hands.ts';
import { signIn } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari';
const android = 'Mozilla/5.0 (Linux; Android 10; HLK-AL00) AppleWebKit/537.36 Chrome/99 Mobile';

describe.each(scripts)('where she is signed in, $script', ({ javaScriptEnabled }) => {
  test('she finds a phone she lent on the list, ends it there, and it is out at its next touch', async () => {
    const phone = newPhone();
    const lent = await visit({ javaScriptEnabled, userAgent: android });
    await lent.goto('/sign-in?next=/me');
    await signIn(lent, phone);
    const hers = await visit({ javaScriptEnabled, userAgent: iphone });
    await hers.goto('/sign-in?next=/me');
    await signIn(hers, phone);
    await follow(hers.getByRole('link', { name: /在哪儿登录着/ }));
    const rows = hers.getByRole('list', { name: '在哪儿登录着' }).getByRole('listitem');
    expect(await rows.nth(0).innerText()).toMatch(/苹果手机[^]*就是您手里这台/);
    expect(await rows.nth(1).innerText()).toMatch(/安卓手机或平板[^]*最近用过：今天/);
    await follow(rows.nth(1).getByRole('button', { name: /退掉这台/ }));
    expect(await hers.getByRole('main').innerText()).toContain('退掉了');
    expect(await hers.getByRole('main').innerText()).toContain('别处都没有登录');
    await lent.goto('/me');
    expect(new URL(lent.url()).pathname).toBe('/sign-in');
    await hers.goto('/me');
    expect(new URL(hers.url()).pathname).toBe('/me');
  });

  test('she ends all others in one press and stays in herself', async () => {
    const phone = newPhone();
    const others = [await visit({ javaScriptEnabled }), await visit({ javaScriptEnabled })];
    const hers = await visit({ javaScriptEnabled, userAgent: iphone });
    for (const page of [...others, hers]) {
      await page.goto('/sign-in?next=/me/devices');
      await signIn(page, phone);
    }
    await follow(hers.getByRole('button', { name: '别处的都退掉' }));
    expect(new URL(hers.url()).pathname).toBe('/me/devices');
    for (const page of others) {
      await page.goto('/me');
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    }
  });
});
