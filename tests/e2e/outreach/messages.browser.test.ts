import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { anyPhone, follow, statusAt } from '../support/visit.ts';

const body = '周六上午九点义诊，在北安卫生院，找王大夫。';

/** From her own page on, at first without a word. */
async function send(office: Page): Promise<void> {
  await office.goto('/me');
  await follow(office.getByRole('link', { name: '传到村里的话' }));
  await office.getByText('写一句要传的话').click();
  await follow(office.getByRole('button', { name: '传下去' }));
  expect(await office.getByRole('alert').innerText()).toContain('要传什么');
  await office.getByLabel('要传什么').fill(body);
  await office.getByLabel('传到哪儿').selectOption('即墨区，每个村居');
  await follow(office.getByRole('button', { name: '传下去' }));
}

/** Messages of other journeys may stand beside it. */
const ours = (page: Page) => page.locator('section').filter({ hasText: body });

describe.each(anyPhone)('down the tree, $script', ({ javaScriptEnabled }) => {
  test('a district’s message reaches who leads a village and its chair, and the office sees whom to ring', async () => {
    const [office, executive, chair] = await Promise.all(
      ['district', 'executive', 'chair'].map((persona) => visitAs(phoneOf(persona), { javaScriptEnabled })),
    );
    if (!office || !executive || !chair) throw new Error('one of them did not get in');
    const words = (page = office) => page.getByRole('main').innerText();
    await send(office);
    expect(await words()).toContain('传下去了。');
    const hers = ours(office).getByRole('listitem').filter({ hasText: '执委曲大姐' });
    expect(await hers.count()).toBe(1);
    if (javaScriptEnabled) expect(await axeFaults(office, 'everything')).toEqual([]);

    await executive.goto('/me');
    await follow(executive.getByRole('link', { name: '要传到村里的话' }));
    expect(await words(executive)).toContain(body);
    if (javaScriptEnabled) expect(await axeFaults(executive, 'everything')).toEqual([]);
    const passed = ours(executive).getByRole('button', { name: /，传到了$/ });
    for (let left = await passed.count(); left > 0; left -= 1) await follow(passed.first());
    expect(await words(executive)).not.toContain(body);

    await chair.goto('/me');
    await follow(chair.getByRole('link', { name: '要传到村里的话' }));
    expect(await ours(chair).innerText()).toContain('告诉各位妇女小组长');
    await follow(ours(chair).getByRole('button', { name: '泉东新村，传到了' }));

    await office.reload();
    expect(await hers.count()).toBe(0);
    expect(await words()).not.toMatch(/\d+%|\d+\/\d+/);
    await ours(office).locator('summary', { hasText: '收回这句话' }).click();
    await follow(ours(office).getByRole('button', { name: '收回这句话' }));
    expect(await words()).toContain('收回了。');
    expect(await words()).not.toContain(body);
  });
});

test('nobody but an office writes one', async () => {
  for (const persona of ['host', 'executive', 'resident'])
    expect([persona, await statusAt(await visitAs(phoneOf(persona), {}), '/desk/messages/sent')]).toEqual([
      persona,
      403,
    ]);
});
