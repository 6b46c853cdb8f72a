import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPhone, aSister, row, unlock } from '../support/away.ts';
import { openNewerBuild } from '../support/outreach/newer-build.ts';

const [today, show] = ['/away/today.js', '/away/show.js'];
const newer = '\n// of a newer build\n';

/** Her phone with her list, before whose server a newer build may come at any time. */
async function aPhoneOf(name: string) {
  await aSister(name);
  const answers: Record<string, number | string> = {};
  const { url } = await openNewerBuild(answers);
  return { answers, ...(await aPhone({ to: url, lacks: today })) };
}

async function reopen(page: Page): Promise<void> {
  await page.reload();
  await page.locator('[data-away][data-ready]').waitFor();
}

/** In how many places something of the page is kept, and what of one script. */
const kept = (page: Page, path: string) =>
  page.evaluate(async (asked) => {
    const names = await caches.keys();
    const texts = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).match(asked))?.text()),
    );
    return { places: names.length, text: texts.join('') };
  }, path);

const loaded = (page: Page, path: string) =>
  page.evaluate(async (asked) => (await fetch(asked)).text(), path);

test.each([404, 500])(
  'a page that was taken along opens where the server answers %d for one of its scripts',
  async (status) => {
    const { page, answers } = await aPhoneOf(`冬大姐${status}`);
    answers[today] = status;
    await reopen(page);
    await unlock(page);
    await row(page, `冬大姐${status}`).waitFor();
    expect((await kept(page, today)).text).toContain('parted');
  },
);

test('what a newer build has is kept as a whole, and until then the older one as a whole', async () => {
  const { page, answers } = await aPhoneOf('冬大姐甲');
  Object.assign(answers, { [show]: newer, [today]: 503 });
  await reopen(page);
  const before = await kept(page, show);
  expect([before.places, before.text.includes(newer)]).toEqual([1, false]);
  delete answers[today];
  await reopen(page);
  const after = await kept(page, show);
  expect([after.places, after.text.includes(newer)]).toEqual([1, true]);
});

test('an old page that came without a network goes on with its own scripts when there is one; the next one has the new', async () => {
  const { page, answers, loseNetwork, findNetwork } = await aPhoneOf('冬大姐乙');
  answers[show] = newer;
  await loseNetwork();
  await reopen(page);
  await findNetwork();
  expect(await loaded(page, show)).not.toContain(newer);
  await reopen(page);
  expect(await loaded(page, show)).toContain(newer);
});

test('a page of a newer build that one of its scripts does not reach goes back to the older one as a whole', async () => {
  const { page, answers } = await aPhoneOf('冬大姐丙');
  Object.assign(answers, { [show]: `${newer}globalThis.isNewer = true;`, [today]: 503 });
  await reopen(page);
  await unlock(page);
  await row(page, '冬大姐丙').waitFor();
  expect(await page.evaluate(() => 'isNewer' in globalThis)).toBe(false);
  expect(await loaded(page, show)).not.toContain(newer);
});
