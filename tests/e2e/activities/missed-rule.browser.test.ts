import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/shared/dates.ts';
import { movableClock } from '../../support/clock/clock-env.ts';
import { axeFaults } from '../support/axe.ts';
import { announce, takePlace, tomorrow } from '../support/desk.ts';
import { handsAt, newPhone, phoneOf, type Hands } from '../support/hands.ts';
import { openProduct, type OpenProduct } from '../support/open-demo.ts';
import { follow, scripts, visit } from '../support/visit.ts';

// A product of its own: no other journey meets the rule, and its clock goes on without anybody waiting.
const today = tomorrow();
const inDays = (days: number) => addDays(today, days);
const clock = movableClock(`${today}T10:00:00+08:00`);
let product: OpenProduct;
let byHand: Hands;
beforeAll(async () => {
  product = await openProduct(clock.env);
  byHand = handsAt(product.url);
});
afterAll(async () => {
  await product.stop();
  clock.drop();
});

const mainOf = (page: Page) => page.getByRole('main').innerText();

/** axe on a page that only a rule shows, and so no other test; it is a script itself. */
async function expectNoFaults(page: Page, javaScriptEnabled = true): Promise<void> {
  if (javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
}

async function visitAs(phone: string, javaScriptEnabled = true): Promise<Page> {
  const storageState = await (await byHand(phone)).storageState();
  return visit({ url: product.url, javaScriptEnabled, storageState });
}

type Absent = { phone: string; signups: string[] };

/** Those who stay away twice, by how the test looks at pages. */
const absent = new Map<string, Absent>();

/** Two activities of this morning, where somebody comes and they do not, until both are closed. */
async function holdTwo(): Promise<void> {
  const host = await byHand(phoneOf('host2'));
  const present = await byHand(newPhone());
  const held: string[] = [];
  for (const title of ['学剪纸', '学扎灯笼']) {
    const activity = await announce(host, { title, day: today, from: '10:30', to: '11:30' });
    await takePlace(present, activity);
    const roll = await (await host.get(`/desk/activities/${activity}`)).text();
    const [, came = ''] = /value="([^"]+)"[^>]*name="come"/.exec(roll) ?? [];
    await host.post(`/desk/activities/${activity}`, { form: { come: came } });
    for (const { phone, signups } of absent.values()) {
      signups.push(await takePlace(await byHand(phone), activity));
    }
    held.push(activity);
  }
  clock.goOn(3);
  const pageOf = async (activity = '') => (await host.get(`/activities/${activity}`)).text();
  await expect.poll(() => pageOf(held[0])).toContain('看看这家微家往后的安排吧');
  for (const activity of held) await host.post(`/desk/activities/${activity}/close`, { form: { line: '' } });
}

test('the district turns it on, and two activities are held under it', async () => {
  const office = await visitAs(phoneOf('district'), false);
  await office.goto('/me');
  await follow(office.getByRole('link', { name: '报上了没来，怎么办' }));
  expect(await mainOf(office)).toContain('没来什么后果都没有');
  await office.getByLabel('几回').fill('2');
  await follow(office.getByRole('button', { name: '就这么约定' }));
  expect(await mainOf(office)).toContain('30 天里有 2 回');
  for (const { script } of scripts) absent.set(script, { phone: newPhone(), signups: [] });
  await holdTwo();
});

describe.each(scripts)('a rule on missed places, $script', ({ script, javaScriptEnabled }) => {
  const she = () => absent.get(script) ?? { phone: '', signups: [] };

  test('is told to everybody before she signs up, and to nobody where people come for help', async () => {
    const host = await byHand(phoneOf('host2'));
    const activity = await announce(host, { title: `扭秧歌，${script}`, day: inDays(3) });
    const stranger = await visitAs(newPhone(), javaScriptEnabled);
    await stranger.goto(`/activities/${activity}`);
    expect(await mainOf(stranger)).toContain('区里的约定：30 天里有 2 回报上了没来');
    const keeper = await visitAs(phoneOf('host2'), javaScriptEnabled);
    await keeper.goto(`/desk/activities/${activity}`);
    await follow(keeper.getByRole('link', { name: '没来算不算' }));
    await follow(keeper.getByRole('button', { name: '这一场是来求助、来咨询的，没来不算' }));
    expect(await mainOf(keeper)).toContain('没来不算');
    await expectNoFaults(keeper, javaScriptEnabled);
    await stranger.reload();
    expect(await mainOf(stranger)).not.toContain('区里的约定');
  });

  test('she who missed twice reads why and until when; an elder with her, and the host, sign up', async () => {
    const host = await byHand(phoneOf('host2'));
    const activity = await announce(host, { title: `学刺绣，${script}`, day: inDays(3) });
    const page = await visitAs(she().phone, javaScriptEnabled);
    await page.goto(`/activities/${activity}`);
    expect(await mainOf(page)).toMatch(/到.*为止，您要等[^]*前阵子有几回/);
    await follow(page.getByRole('button', { name: '报名' }));
    expect(await page.getByRole('alert').innerText()).toMatch(/到\d+月\d+日为止[^]*她们替您报/);
    // What the refusal says is not said once more below it.
    expect((await mainOf(page)).split('前阵子有几回')).toHaveLength(2);
    await expectNoFaults(page, javaScriptEnabled);
    await follow(page.getByRole('link', { name: /看是哪几回/ }));
    expect(await mainOf(page)).toContain('这阵子自己报名');
    await expectNoFaults(page, javaScriptEnabled);
    await expect(takePlace(await byHand(she().phone), activity)).rejects.toThrow('no place taken');
    await takePlace(await byHand(she().phone), activity, { people: 2, elder: 1 });
    const keeper = await visitAs(phoneOf('host2'), javaScriptEnabled);
    await keeper.goto(`/desk/activities/${activity}`);
    await keeper.getByRole('textbox', { name: '称呼', exact: true }).fill('周姐');
    await follow(keeper.getByRole('button', { name: '记上' }));
    expect(await mainOf(keeper)).toContain('周姐');
  });

  test('she was ill, says so on her card, and signs up as ever', async () => {
    const page = await visitAs(she().phone, javaScriptEnabled);
    await page.goto(she().signups[0] ?? '');
    expect(await mainOf(page)).toContain('这一回报上了没来');
    await expectNoFaults(page, javaScriptEnabled);
    await follow(page.getByRole('button', { name: '那天病了、有事' }));
    expect(await mainOf(page)).toContain('好，这一回不算');
    await page.goto('/me');
    expect(await mainOf(page)).not.toContain('这阵子自己报名');
    const host = await byHand(phoneOf('host2'));
    await takePlace(await byHand(she().phone), await announce(host, { title: '听戏', day: inDays(4) }));
  });
});

test('the district does away with it, and nothing is said any more', async () => {
  const office = await visitAs(phoneOf('district'));
  await office.goto('/desk/missed-rule');
  await expectNoFaults(office);
  await follow(office.getByRole('button', { name: '不要这个约定了' }));
  expect(await mainOf(office)).toContain('好了，没有约定了');
  const host = await byHand(phoneOf('host2'));
  const activity = await announce(host, { title: '学编筐', day: inDays(3) });
  await office.goto(`/activities/${activity}`);
  expect(await mainOf(office)).not.toContain('区里的约定');
});
