import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { announce, soon, takePlace, tomorrow } from '../support/desk.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow, scripts, visit } from '../support/visit.ts';

const mainOf = (page: Page) => page.getByRole('main').innerText();

/** Notices arrive a moment later: they leave through the outbox. */
const expectInInbox = (page: Page, notice: RegExp) =>
  expect.poll(() => page.goto('/inbox').then(() => mainOf(page))).toMatch(notice);

/** An activity of two minutes whose resident has come and whose end cannot be waited for: the host notes her now. */
async function anActivityWithHer(title: string) {
  const host = await byHand(phoneOf('host2'));
  const activity = await announce(host, { title, ...soon() });
  const phone = newPhone();
  await takePlace(await byHand(phone), activity);
  const roll = await (await host.get(`/desk/activities/${activity}`)).text();
  const [, signup = ''] = /value="([^"]+)"[^>]*name="come"/.exec(roll) ?? [];
  await host.post(`/desk/activities/${activity}`, { form: { come: signup } });
  return { activity, phone };
}

describe.each(scripts)('the life of an activity, $script', ({ script, javaScriptEnabled }) => {
  test('a host keeps a draft, which nobody sees, and announces it later', async () => {
    const title = `学做蓝印花布，${script}`;
    const host = await visitAs(phoneOf('host2'), { javaScriptEnabled });
    await host.goto('/desk/activities/new');
    await host.getByLabel('活动叫什么').fill(title);
    await host.getByLabel('哪天').fill('');
    await host.getByLabel('孩子').check();
    await follow(host.getByRole('button', { name: '先存着，不发' }));
    const draft = new URL(host.url()).pathname;
    expect(await mainOf(host)).toContain('只有管这家微家的人看得见');
    const stranger = await visitAs(newPhone(), { javaScriptEnabled });
    expect((await stranger.goto(draft))?.status()).toBe(404);
    expect((await stranger.goto(draft.replace('/desk/drafts', '/activities')))?.status()).toBe(404);

    await host.goto('/desk/today');
    await follow(host.getByRole('link', { name: title }));
    await host.getByLabel('哪天').fill(tomorrow());
    await follow(host.getByRole('button', { name: '发出去' }));
    expect(new URL(host.url()).pathname).toBe(draft.replace('drafts', 'activities'));
    await stranger.goto(draft.replace('/desk/drafts', '/activities'));
    expect(await mainOf(stranger)).toMatch(/适合谁\s*孩子/);
  });

  test('a change tells whoever has a place what was and what is', async () => {
    const title = `拉呱，${script}`;
    const phone = newPhone();
    const activity = await announce(await byHand(phoneOf('host2')), { title, bring: '茶杯' });
    await takePlace(await byHand(phone), activity);
    const host = await visitAs(phoneOf('host2'), { javaScriptEnabled });
    await host.goto(`/desk/activities/${activity}`);
    await follow(host.getByRole('link', { name: '改一改' }));
    expect(await mainOf(host)).toContain('1 家都会收到一条消息');
    await host.getByLabel('几点开始').fill('16:00');
    await host.getByLabel('几点结束').fill('17:00');
    await host.getByLabel('要带什么').fill('茶杯和瓜子');
    await follow(host.getByRole('button', { name: '就这么改' }));
    expect(await mainOf(host)).toContain('4:00');
    const resident = await visitAs(phone, { javaScriptEnabled });
    await expectInInbox(
      resident,
      new RegExp(
        `「${title}」有变动[^]*时间：.*14:00 – 15:30 → .*16:00 – 17:00[^]*要带的：茶杯 → 茶杯和瓜子`,
      ),
    );
    await host.goto(`/desk/activities/${activity}/change`);
    await host.getByLabel('几点结束').fill('15:00');
    await follow(host.getByRole('button', { name: '就这么改' }));
    expect(await host.getByRole('alert').innerText()).toContain('结束要比开始晚');
    expect(await host.getByLabel('要带什么').inputValue()).toBe('茶杯和瓜子');
  });

  test('what she asks is answered on the page, and before that it is read by the host alone', async () => {
    const title = `问一问，${script}`;
    const activity = await announce(await byHand(phoneOf('host2')), { title });
    const resident = await visitAs(newPhone(), { javaScriptEnabled });
    await resident.goto(`/activities/${activity}`);
    await follow(resident.getByRole('link', { name: '问一问' }));
    await resident.getByLabel('想问什么').fill('能带三岁的孩子吗？');
    await follow(resident.getByRole('button', { name: '问微家主人' }));
    expect(await mainOf(resident)).toMatch(/我问的\s*等回话[^]*能带三岁的孩子吗？/);
    const stranger = await visit({ javaScriptEnabled });
    await stranger.goto(`/activities/${activity}`);
    expect(await mainOf(stranger)).not.toContain('能带三岁的孩子吗？');

    const host = await visitAs(phoneOf('host2'), { javaScriptEnabled });
    await host.goto('/desk/today');
    await follow(host.getByRole('link', { name: new RegExp(`${title}\\s*1 个问题等您回`) }));
    await host.getByLabel('回话：能带三岁的孩子吗？').fill('能，有人看着。');
    await follow(host.getByRole('button', { name: '回话' }));
    await stranger.reload();
    expect(await mainOf(stranger)).toMatch(/有人问\s*能带三岁的孩子吗？\s*微家主人答\s*能，有人看着。/);
    await expectInInbox(resident, /您问的，微家主人回话了/);

    await host.getByText('改或拿掉').click();
    await host.getByText('拿掉这个问题').click();
    await host.getByLabel('为什么拿掉').fill('重了');
    await follow(host.getByRole('button', { name: /^拿掉 / }));
    await stranger.reload();
    expect(await mainOf(stranger)).not.toContain('能带三岁的孩子吗？');
    await resident.goto(`/activities/${activity}`);
    expect(await mainOf(resident)).toContain('微家主人拿掉了：重了');
  });

  test('whoever came says one word, and the host cannot guess whose it is', async () => {
    const { activity, phone } = await anActivityWithHer(`听讲座，${script}`);
    const resident = await visitAs(phone, { javaScriptEnabled });
    // Her own page leads there once it has begun, which takes a minute.
    await resident.goto(`/activities/${activity}/feedback`);
    await resident.getByLabel('还行').check();
    await resident.getByLabel('再说一句').fill('屋里有点冷');
    await follow(resident.getByRole('button', { name: '告诉微家' }));
    await resident.getByLabel('很好').check();
    await follow(resident.getByRole('button', { name: '改成这样' }));
    expect(await mainOf(resident)).toContain('谢谢您，记下了');
    const host = await visitAs(phoneOf('host2'), { javaScriptEnabled });
    await host.goto(`/desk/activities/${activity}/feedback`);
    expect(await mainOf(host)).toContain('1 位说过了。满三位再给您看');
    expect(await mainOf(host)).not.toContain('屋里有点冷');
    const other = await visitAs(newPhone(), { javaScriptEnabled });
    await other.goto(`/activities/${activity}/feedback`);
    expect(await mainOf(other)).toContain('来过的人才说得上');
  });
});

test('a phone keeps the activity in its calendar, and a change or a cancelling replaces it', async () => {
  const host = await byHand(phoneOf('host2'));
  const activity = await announce(host, { title: '写春联；送福字, 带毛笔' });
  const stranger = await visit();
  const keep = async () => {
    const answer = await stranger.request.get(`/activities/${activity}.ics`);
    expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    const event = new ICAL.Component(ICAL.parse(await answer.text())).getFirstSubcomponent('vevent');
    return Object.fromEntries(
      ['uid', 'sequence', 'status', 'summary'].map((name) => [name, event?.getFirstPropertyValue(name)]),
    );
  };
  const first = { uid: activity, sequence: 0, status: 'CONFIRMED', summary: '写春联；送福字, 带毛笔' };
  expect(await keep()).toEqual(first);
  const form = { title: '写春联', day: tomorrow(), from: '14:00', to: '15:30', sequence: '0' };
  await host.post(`/desk/activities/${activity}/change`, { form });
  expect(await keep()).toEqual({ ...first, sequence: 1, summary: '写春联' });
  await host.post(`/desk/activities/${activity}/cancel`, { form: {} });
  expect(await keep()).toEqual({ ...first, sequence: 2, summary: '写春联', status: 'CANCELLED' });
  expect((await stranger.request.get('/activities/none.ics')).status()).toBe(404);
});
