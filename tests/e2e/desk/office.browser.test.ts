import { describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { aloneAs } from '../support/alone-as.ts';
import { maskedPhone, newPhone, phoneOf } from '../support/hands.ts';
import { aPhone, appoint, close, drawer, found, openDesk, openHome } from '../support/office-desk.ts';
import { visitAs } from '../support/sign-in.ts';
import { desktop, follow, phone as phoneSize, statusAt, visit } from '../support/visit.ts';

aloneAs('town');

const sizes = [
  { at: '1440', viewport: desktop, persona: 'district', town: '北安街道' },
  { at: '360', viewport: phoneSize, persona: 'town', town: null },
] as const;

describe.each(sizes)('the office at $at px', ({ at, viewport, persona, town }) => {
  test('founds a home, names its host, lets it rest and opens it again', async () => {
    const page = await openDesk(persona, { viewport });
    const [name, phone] = [`新家${at}`, await aPhone()];
    await found(page, { name, town });
    await openHome(page, name);
    const home = drawer(page);
    await home.getByRole('button', { name: '请一位当家' }).click();
    await home.getByLabel('她的手机号').fill(newPhone());
    await home.getByRole('button', { name: '请她当家' }).click();
    await home.getByText('这个手机号还没登录过微家').waitFor();
    await home.getByLabel('她的手机号').fill(phone);
    await home.getByRole('button', { name: '请她当家' }).click();
    await home.getByText(maskedPhone(phone)).waitFor();
    await home.getByRole('button', { name: '歇一阵', exact: true }).click();
    await home.getByLabel('为什么歇').fill('屋里换暖气');
    await home.getByLabel('打算哪天再开').fill('2027-06-01');
    await home.getByRole('button', { name: '从现在起歇一阵' }).click();
    await home.getByText(/说好(2027年)?6月1日再开/).waitFor();
    expect(await axeFaults(page, 'everything')).toEqual([]);
    const visitor = await visit();
    const address = await home.getByRole('link', { name: '看它的页面' }).getAttribute('href');
    await visitor.goto(address ?? '');
    expect(await visitor.getByRole('main').innerText()).toContain('先歇一阵：屋里换暖气');
    await home.getByRole('button', { name: '重新开门' }).click();
    await home.getByRole('button', { name: '歇一阵', exact: true }).waitFor();
    const host = await visitAs(phone);
    await host.goto('/desk/today');
    expect(await host.getByRole('main').innerText()).toContain(name);
  });

  test('says a few words to one home, which its host reads, and takes others back', async () => {
    const page = await openDesk(persona, { viewport });
    const [name, phone] = [`听见${at}`, await aPhone()];
    await found(page, { name, town });
    await openHome(page, name);
    await appoint(page, phone);
    await close(page);
    await page.getByRole('tab', { name: '跟各家说一声' }).click();
    const words = `明天有大风 ${at}`;
    await page.getByRole('button', { name: '写几句话' }).click();
    await drawer(page).getByLabel('说什么').fill(words);
    await drawer(page).getByLabel('挑几家').check();
    await drawer(page).getByLabel('哪几家').first().fill(name);
    await drawer(page)
      .getByRole('checkbox', { name: new RegExp(name) })
      .check();
    expect(await axeFaults(page, 'everything')).toEqual([]);
    await drawer(page).getByRole('button', { name: '说给她们' }).click();
    const said = page.getByRole('listitem').filter({ hasText: words });
    await said.getByText('1 家里 0 家看过了').waitFor();
    const host = await visitAs(phone, { javaScriptEnabled: false });
    await host.goto('/desk/today');
    expect(await host.getByRole('main').innerText()).toContain(words);
    await follow(host.getByRole('button', { name: '看过了' }));
    expect(await host.getByRole('main').innerText()).not.toContain(words);
    await page.reload();
    await page.getByRole('tab', { name: '跟各家说一声' }).click();
    await said.getByText('1 家里 1 家看过了').waitFor();
    await said.getByRole('button', { name: '哪几家看过了' }).click();
    await said.getByText(new RegExp(`${name} · .*日看过`)).waitFor();
    await said.getByRole('button', { name: '收回来' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '收回来' }).click();
    await said.getByText(/收回了/).waitFor();
  });

  test('makes one home of two: the old link leads to the new one', async () => {
    const page = await openDesk(persona, { viewport });
    const [from, into] = [`老家${at}`, `并入${at}`];
    await found(page, { name: from, town });
    await found(page, { name: into, town });
    await openHome(page, from);
    const home = drawer(page);
    const old = (await home.getByRole('link', { name: '看它的页面' }).getAttribute('href')) ?? '';
    await home.getByRole('button', { name: '选一家并过去' }).click();
    await home.getByLabel('并到哪一家').first().fill(into);
    await home.getByRole('radio', { name: new RegExp(into) }).check();
    await home.getByRole('button', { name: '先准备着' }).click();
    await home.getByText(`并到${into}以后：`).waitFor();
    expect(await axeFaults(page, 'everything')).toEqual([]);
    await home.getByRole('button', { name: '现在就并' }).click();
    await page
      .getByRole('dialog', { name: /把.*并到/ })
      .getByRole('button', { name: '现在就并' })
      .click();
    await home.waitFor({ state: 'hidden' });
    const visitor = await visit();
    await visitor.goto(`/h/${old.slice(-12)}`);
    expect(await visitor.getByRole('heading', { level: 1 }).innerText()).toBe(into);
    await visitor.goto(old);
    expect(await visitor.getByRole('heading', { level: 1 }).innerText()).toBe(into);
  });
});

test('axe finds nothing on the table, in light, dark and large type, and it is no wider than a phone', async () => {
  const faults: string[] = [];
  const page = await openDesk('district', { viewport: desktop });
  for (const size of ['usual', 'large']) {
    await page.context().addCookies([{ name: 'size', value: size, url: inject('demo').url }]);
    for (const { width, height } of [desktop, phoneSize]) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto('/desk/office');
        await page.getByRole('button', { name: '新设一家' }).waitFor();
        const found = await axeFaults(page, 'everything');
        faults.push(...found.map((fault) => `${size} ${width} ${colorScheme}: ${fault}`));
        const reach = await page.evaluate(() => document.documentElement.scrollWidth);
        if (reach > width) faults.push(`${size}: ${reach} px wide on ${width}`);
      }
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

test('nothing of the desk is loaded by a page of residents or hosts', async () => {
  const page = await visitAs(phoneOf('host'));
  const scripts: string[] = [];
  page.on('request', (asked) => {
    if (asked.resourceType() === 'script') scripts.push(new URL(asked.url()).pathname);
  });
  for (const path of ['/', '/homes', '/me', '/desk/today', '/desk/homes']) await page.goto(path);
  expect(scripts.filter((script) => script.startsWith('/assets/'))).toEqual([]);
});

test('without script the office is told what it needs and where homes can be edited meanwhile', async () => {
  const page = await visitAs(phoneOf('town'), { javaScriptEnabled: false });
  await page.goto('/desk/office');
  expect(await page.getByRole('main').innerText()).toContain('脚本');
  await follow(page.getByRole('main').getByRole('link', { name: '微家的页面' }));
  expect(new URL(page.url()).pathname).toBe('/desk/homes');
});

test('whoever works in no office is told whose page it is', async () => {
  const page = await visitAs(phoneOf('host'));
  expect(await statusAt(page, '/desk/office')).toBe(403);
  expect(await statusAt(page, '/desk/office/asked?what=homes')).toBe(403);
});
