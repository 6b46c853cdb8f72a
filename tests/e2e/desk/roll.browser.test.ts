import { expect, test } from 'vitest';
import { dayOf } from '../../../src/core/shared/dates.ts';
import { announce, takePlace } from '../support/desk.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { byHand, visitAs } from '../support/sign-in.ts';
import { follow } from '../support/visit.ts';

/** 王大娘 gave her only place back, and 李婶, written down by name, is asked. */
async function anOfferByName(title: string): Promise<string> {
  const host = await byHand(phoneOf('host'));
  const activity = await announce(host, { title, capacity: 1 });
  const roll = `/desk/activities/${activity}`;
  for (const name of ['王大娘', '李婶'])
    await host.post(roll, { form: { name, partySize: 1, key: `${activity}-${name.length}` } });
  const [, first = ''] = /id="row-([0-9a-f-]{36})"/.exec(await (await host.get(roll)).text()) ?? [];
  await host.post(roll, { form: { act: 'take-off', signup: first } });
  return roll;
}

test('the roll asks for an answer while it is open, and nobody any more once it is called off', async () => {
  const roll = await anOfferByName('叫停的合唱');
  const page = await visitAs(phoneOf('host'));
  await page.goto(roll);
  const buttons = [
    page.getByRole('button', { name: '李婶来' }),
    page.getByRole('button', { name: '李婶不来了' }),
  ];
  const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
  const [yes, no] = [boxes[0]!, boxes[1]!];
  expect(no.y - (yes.y + yes.height)).toBeGreaterThanOrEqual(8);
  const more = await page.getByRole('link', { name: '李婶，细看' }).boundingBox();
  expect(Math.min(more?.width ?? 0, more?.height ?? 0)).toBeGreaterThanOrEqual(44);
  expect(await page.getByRole('main').innerText()).toMatch(/等回话 1 位[^]*名额留到/);

  await follow(page.getByRole('link', { name: '取消这个活动' }));
  expect(await page.getByRole('main').innerText()).toContain(
    '「叫停的合唱」是您替着记上的 1 家，她们收不到消息',
  );
  await follow(page.getByRole('button', { name: '取消活动' }));
  const said = await page.getByRole('main').innerText();
  expect(said).toContain('李婶');
  expect(said).not.toMatch(/等回话|名额留到|等她回话|可以先替/);
  expect(await page.getByRole('button', { name: /李婶/ }).count()).toBe(0);
});

test('whoever is noted from the queue reads that she is here, and how it was is not asked before it begins', async () => {
  const host = await byHand(phoneOf('host'));
  const tonight = { day: dayOf(new Date()), from: '23:58', to: '23:59' };
  const activity = await announce(host, { title: '候补也来了', capacity: 1, ...tonight });
  await takePlace(await byHand(newPhone()), activity);
  const phone = newPhone();
  const card = await takePlace(await byHand(phone), activity);
  const page = await visitAs(phone);
  await page.goto(card);
  expect(await page.getByRole('main').innerText()).toContain('候补第 1 位');
  await host.post(`/desk/activities/${activity}`, { form: { come: card.slice(-36) } });
  await page.goto(card);
  expect(await page.getByRole('main').innerText()).toContain('您到了');
  expect(await page.getByRole('main').innerText()).not.toMatch(/候补第|去不了了/);
  await page.goto(`/activities/${activity}`);
  const said = await page.getByRole('main').innerText();
  expect(said).toContain('您到了');
  expect(said).not.toMatch(/候补第|觉得怎么样/);
});
