import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../../src/core/shared/dates.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { comeBack } from '../support/talk.ts';
import { follow, anyPhone, visit } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 8);
const aNumber = () => `0532 ${String(Math.random()).slice(2, 10)}`;

describe.each(anyPhone)('the rights desk, $script', ({ javaScriptEnabled }) => {
  /** Somebody rings the hotline; answers the code that she is read, and the request's address. */
  async function takesDown(said: string, number: string, inDanger = false) {
    const desk = await visitAs(phoneOf('rights'), { javaScriptEnabled });
    await desk.goto('/me');
    await follow(desk.getByRole('link', { name: '等回话的事' }));
    await follow(desk.getByRole('link', { name: '替她记一件' }));
    await desk.getByLabel('她说的').fill(said);
    await desk.getByLabel(/她的号码/).fill(number);
    if (inDanger) await desk.getByLabel('她现在就有危险').check();
    await follow(desk.getByRole('button', { name: '记下来' }));
    const code = await desk.locator('.talk__code').innerText();
    await follow(desk.getByRole('link', { name: '打开这一件' }));
    return { desk, code, at: new URL(desk.url()).pathname };
  }

  test('takes down what 李婶 says at the phone, and finds it again when she rings once more', async () => {
    const [said, number] = [`儿子不管我 ${once()}`, aNumber()];
    const { desk, code, at } = await takesDown(said, number);
    const sheet = await desk.getByRole('main').innerText();
    expect(sheet).toMatch(/热线记的[^]*秦大姐接着[^]*儿子不管我/);
    const her = await visit({ javaScriptEnabled });
    await comeBack(her, code);
    expect(await her.locator('main').innerText()).toContain('有人接下了');
    await desk.goto('/desk/requests/caller');
    for (const asked of [number.replaceAll(' ', '-'), code]) {
      await desk.getByLabel('号码或者查询码').fill(asked);
      await follow(desk.getByRole('button', { name: '找一找' }));
      expect(await desk.locator(`a[href="${at}"]`).count()).toBe(1);
      expect(desk.url()).not.toMatch(/\?/);
    }
    await desk.getByLabel('号码或者查询码').fill('王大姐');
    await follow(desk.getByRole('button', { name: '找一找' }));
    await desk.getByRole('alert').waitFor();
  });

  test('says how long it can wait, gives it on with a reason, and closes it', async () => {
    const said = `要离婚，不知道怎么办 ${once()}`;
    const { desk, at } = await takesDown(said, aNumber());
    await desk.locator('summary', { hasText: '缓急' }).click();
    await desk.getByLabel(/^有危险/).check();
    await follow(desk.getByRole('button', { name: '定下来' }));
    expect(await desk.locator('.request__tags').innerText()).toMatch(/还有 1 小时该回话\s*有危险/);
    await desk.locator('summary', { hasText: '交给别人' }).click();
    expect(await desk.getByLabel('交给谁').innerText()).not.toContain('秦大姐');
    await desk.getByLabel('交给谁').selectOption({ label: '咨询师：叶大姐' });
    await follow(desk.getByRole('button', { name: '交给她' }));
    await desk.getByRole('alert').filter({ hasText: '为什么' }).waitFor();
    expect(await desk.getByRole('main').innerText()).not.toContain('记下了');
    await desk.getByLabel('为什么').first().fill('她想先跟心理咨询师说说。');
    await follow(desk.getByRole('button', { name: '交给她' }));
    expect(new URL(desk.url()).pathname).toBe('/desk/requests');
    const counsellor = await visitAs(phoneOf('counsellor'), { javaScriptEnabled });
    await counsellor.goto('/desk/requests?which=mine');
    await follow(counsellor.locator(`a[href="${at}"]`));
    await counsellor.locator('summary', { hasText: '谁做过什么' }).click();
    expect(await counsellor.getByRole('main').innerText()).toMatch(
      /交给了别人 → 叶大姐[^]*她想先跟心理咨询师说说/,
    );
    await counsellor.locator('summary', { hasText: '办结' }).click();
    await counsellor.getByLabel('她说不办了').check();
    await follow(counsellor.getByRole('button', { name: '办结' }));
    await counsellor.goto('/desk/requests?which=done');
    expect(await counsellor.locator(`a[href="${at}"]`).innerText()).toContain('她说不办了');
  });

  test('what came as danger is danger on the form too: whoever changes nothing leaves it so', async () => {
    const { desk } = await takesDown(`他在砸门 ${once()}`, aNumber(), true);
    await desk.locator('summary', { hasText: '缓急' }).click();
    expect(await desk.getByLabel(/^有危险/).isChecked()).toBe(true);
    await follow(desk.getByRole('button', { name: '定下来' }));
    expect(await desk.locator('.request__tags').innerText()).toMatch(/还有 1 小时该回话\s*有危险/);
  });

  test('whoever knows one of the people steps back, and cannot open it any more', async () => {
    const { desk, at } = await takesDown(`是我表嫂家的事 ${once()}`, aNumber());
    await desk.locator('summary', { hasText: '我认识里面的人' }).click();
    await follow(desk.getByRole('button', { name: '我认识里面的人' }));
    expect(new URL(desk.url()).pathname).toBe('/desk/requests');
    expect(await desk.locator(`a[href="${at}"]`).count()).toBe(0);
    expect((await desk.goto(at))?.status()).toBe(404);
  });

  test('keeps its rota; nobody is on it twice, and a day that has passed is none', async () => {
    const desk = await visitAs(phoneOf('rights'), { javaScriptEnabled });
    await desk.goto('/desk/requests/duty');
    const arrange = async (day: string, deputy = '不选') => {
      await desk.getByLabel('哪天').fill(day);
      await desk.getByLabel('哪一班').selectOption({ label: '全天' });
      await desk.getByLabel(/谁替她/).selectOption({ label: deputy });
      await follow(desk.getByRole('button', { name: '排上' }));
    };
    await arrange(addDays(dayOf(new Date()), 1), '秦大姐');
    await desk.getByRole('alert').waitFor();
    await arrange(addDays(dayOf(new Date()), -3));
    await desk.getByRole('alert').filter({ hasText: '哪天' }).waitFor();
    await arrange(addDays(dayOf(new Date()), 1));
    expect(await desk.getByRole('list', { name: '值班表' }).innerText()).toMatch(/明天[^]*全天：秦大姐/);
  });

  test('a host has no rota and finds no caller; the town and the district office have no queue', async () => {
    const host = await visitAs(phoneOf('host'), { javaScriptEnabled });
    await host.goto('/');
    await follow(host.getByRole('link', { name: '我的工作' }));
    expect(new URL(host.url()).pathname).toBe('/desk/today');
    await host.goto('/desk/requests');
    expect(await host.getByRole('link', { name: '值班表' }).count()).toBe(0);
    expect((await host.goto('/desk/requests/duty'))?.status()).toBe(403);
    for (const persona of ['town', 'district']) {
      const office = await visitAs(phoneOf(persona), { javaScriptEnabled });
      expect((await office.goto('/desk/requests'))?.status()).toBe(403);
      expect(await office.getByRole('main').innerText()).toContain('这一页管事的同志登录后才能看');
      await office.goto('/me');
      expect(await office.getByRole('link', { name: '等回话的事' }).count()).toBe(0);
    }
  });
});
