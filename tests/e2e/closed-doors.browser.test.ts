import { describe, expect, test } from 'vitest';
import { announce, takePlace } from './support/desk.ts';
import { newPhone, phoneOf } from './support/hands.ts';
import { byHand, signIn, visitAs } from './support/sign-in.ts';
import { follow, scripts, statusAt, visit } from './support/visit.ts';

const nobodys = '01920000-0000-7001-8000-000000000000';

describe.each(scripts)('a page that is not hers, $script', ({ javaScriptEnabled }) => {
  test('says kindly that it was not found, for any address and for another woman’s place alike', async () => {
    const activity = await announce(await byHand(phoneOf('host2')), { title: '磕年饽饽' });
    const place = await takePlace(await byHand(newPhone()), activity);
    const page = await visitAs(newPhone(), { javaScriptEnabled });
    for (const path of [
      '/no/such/page',
      `/homes/${nobodys}`,
      '/activities/abc',
      place,
      `${place}/withdraw`,
      `/signups/${nobodys}`,
      '/doors/none',
      `/suggestions/${nobodys}`,
      `/desk/suggestions/${nobodys}`,
      `/me/asked/${nobodys}`,
      `/desk/requests/${nobodys}`,
    ]) {
      expect([path, await statusAt(page, path)]).toEqual([path, 404]);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('没找到这一页');
    }
    await follow(page.getByRole('link', { name: '回到身边的微家' }));
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('leads whoever is signed out to the sign-in and back again', async () => {
    const page = await visit({ javaScriptEnabled });
    for (const path of [
      '/me',
      '/inbox',
      '/me/delete',
      '/desk/today',
      '/desk/activities/new',
      '/desk/suggestions',
      '/desk/requests',
      '/desk/requests/new',
      '/desk/requests/duty',
      '/me/asked',
    ]) {
      await page.goto(path);
      const { pathname, searchParams } = new URL(page.url());
      expect([pathname, searchParams.get('next')]).toEqual(['/sign-in', path]);
    }
    await page.goto('/inbox');
    await signIn(page, newPhone());
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });

  test('stays shut to a host where it is the district’s office that reads', async () => {
    const page = await visitAs(phoneOf('host'), { javaScriptEnabled });
    expect(await statusAt(page, '/desk/suggestions')).toBe(403);
    await page.goto('/me');
    expect(await page.getByRole('main').innerText()).not.toContain('投诉建议');
  });

  test('stays shut to a resident and to another home’s host: a roll is read by its own host', async () => {
    const activity = await announce(await byHand(phoneOf('host2')), { title: '宝爸宝妈周末学堂' });
    for (const stranger of [newPhone(), phoneOf('host')]) {
      const page = await visitAs(stranger, { javaScriptEnabled });
      expect(await statusAt(page, `/desk/activities/${activity}`)).toBe(403);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('这一页不归您看');
      expect(await statusAt(page, `/desk/activities/${activity}/cancel`)).toBe(403);
    }
  });
});
