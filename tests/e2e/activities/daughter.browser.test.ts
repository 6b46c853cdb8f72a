import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { languages, type Language } from '../../../src/locales/languages.ts';
import { sentencesIn } from '../../../src/locales/sentences.ts';
import { axeFaults } from '../support/axe.ts';
import { announce } from '../support/desk.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { byHand, signIn } from '../support/sign-in.ts';
import { follow, visit } from '../support/visit.ts';

// A mother without a phone: her daughter counts her in on a phone of her own. The place is the daughter's, and the card that
// both show at the door is hers; how her mother has a place of her own, `family.browser.test.ts` tells.

type Wish = { language: Language; javaScriptEnabled: boolean };

const phones: readonly (Wish & { phone: string })[] = [
  ...languages.map((language) => ({ phone: `in ${language}`, language, javaScriptEnabled: true })),
  { phone: 'in zh-Hans without script', language: 'zh-Hans', javaScriptEnabled: false },
];

async function herPhone({ language, javaScriptEnabled }: Wish): Promise<Page> {
  const page = await visit({ javaScriptEnabled });
  await page.context().addCookies([{ name: 'language', value: language, url: inject('demo').url }]);
  return page;
}

/** So many come, one of them her mother. */
async function signUpWithMother(page: Page, people: number, { language }: Wish): Promise<void> {
  const { activities } = sentencesIn(language);
  await page.getByRole('radio', { name: activities.someone(people), exact: true }).check();
  await page.getByText(activities.among).click();
  await page.getByLabel(activities.kind.elder).selectOption('1');
  await follow(page.getByRole('button', { name: activities.signUp, exact: true }));
}

const main = (page: Page) => page.getByRole('main').innerText();

describe.each(phones)('a daughter, $phone', (wish) => {
  const { signups, activities, frame, me } = sentencesIn(wish.language);

  test('takes a place for her mother and herself, shows one card, and gives both places back', async () => {
    const host = await byHand(phoneOf('host'));
    const activity = await announce(host, { title: '给老人量血压', capacity: 6 });
    const page = await herPhone(wish);
    await page.goto(`/activities/${activity}`);
    expect(await main(page)).toContain(activities.whoComes);
    await signUpWithMother(page, 2, wish);
    await signIn(page, newPhone(), wish.language);

    expect(new URL(page.url()).pathname).toMatch(/^\/signups\//);
    const card = page.getByRole('article');
    expect(await card.innerText()).toContain(signups.confirmed);
    expect(await card.innerText()).toContain(signups.people(2));
    expect(await card.innerText()).toContain(signups.code);
    if (wish.javaScriptEnabled) expect(await axeFaults(page, 'everything')).toEqual([]);
    await page.goto(`/activities/${activity}`);
    expect(await main(page)).toContain(activities.left(4));
    expect(await main(page)).toContain(activities.alreadyIn);

    await follow(page.getByRole('link', { name: frame.mine }).first());
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(me.title);
    await follow(page.getByRole('main').getByRole('link', { name: '给老人量血压' }));
    await follow(page.getByRole('link', { name: signups.giveUp }));
    await follow(page.getByRole('button', { name: signups.giveUpYes }));
    expect(await page.getByRole('article').innerText()).toContain(signups.withdrawn);
    await page.goto(`/activities/${activity}`);
    expect(await main(page)).toContain(activities.left(6));
  });

  test('takes the last place for her mother alone, and the host reads one party of one', async () => {
    const host = await byHand(phoneOf('host'));
    const activity = await announce(host, { title: '给老人剪头发', capacity: 1 });
    const page = await herPhone(wish);
    await page.goto(`/activities/${activity}`);
    // Whose name it is she writes nowhere: nobody's daughter can put a woman on a list unasked.
    expect(await page.getByRole('main').locator('input[type=text], input:not([type])').count()).toBe(0);
    await signUpWithMother(page, 1, wish);
    await signIn(page, newPhone(), wish.language);
    expect(await page.getByRole('article').innerText()).toContain(signups.people(1));
    await page.goto(`/activities/${activity}`);
    expect(await main(page)).toContain(activities.alreadyIn);
    expect(await main(page)).toContain(activities.full);
    expect(await (await host.get(`/desk/activities/${activity}`)).text()).toContain('1 位');
  });
});
