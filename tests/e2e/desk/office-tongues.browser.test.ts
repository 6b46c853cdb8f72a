import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Language } from '../../../src/locales/languages.ts';
import { sentencesIn } from '../../../src/locales/sentences.ts';
import { placeName } from '../../../src/web/view/place-name.ts';
import { aloneAs } from '../support/alone-as.ts';
import { axeFaults } from '../support/axe.ts';
import { newPhone, phoneOf } from '../support/hands.ts';
import { aPhone, openDesk } from '../support/office-desk.ts';
import { drawerOf, foundHome, openHomeOn } from '../support/office-steps.ts';
import { byHand, signIn, visitAs } from '../support/sign-in.ts';
import { strangeWords } from '../support/tongues.ts';
import { desktop, phone as phoneSize, visit } from '../support/visit.ts';

aloneAs('town');

/** Names of the demo that stand within sentences. */
const names = ['即墨区', '即墨區', '北安街道', '宋大姐', '林大姐', '简体', '繁體'];

/** Why a form was refused: beside a field, or above all of them. */
const refusal = (page: Page) => drawerOf(page).locator('.ant-form-item-explain-error, [role=alert]').first();

type Look = { page: Page; language: Language; faults: string[] };

/** Looks at what stands on the page now, on a phone and on a desk. */
async function look({ page, language, faults }: Look, at: string): Promise<void> {
  const strange = await strangeWords(page, language, names);
  const found = await axeFaults(page, 'everything');
  faults.push(...[...strange, ...found].map((fault) => `${at}: ${fault}`));
  for (const { width, height } of [desktop, phoneSize]) {
    await page.setViewportSize({ width, height });
    // What lies open takes a moment to become as narrow as the page.
    const fits = () => page.evaluate((most) => document.documentElement.scrollWidth <= most, width);
    await expect
      .poll(fits, { timeout: 3000 })
      .toBe(true)
      .catch(() => undefined);
    const reach = await page.evaluate(() => document.documentElement.scrollWidth);
    if (reach > width) faults.push(`${at}: ${reach} px wide on ${width}`);
  }
}

/** A page of the office that the server draws: its address, and what it says first. */
const drawnPages = (language: Language): [path: string, title: string, also: string][] => {
  const { me, secondStep, suggestions, furnish, keys, frame } = sentencesIn(language);
  return [
    ['/me', me.title, me.signOut],
    ['/inbox', frame.inbox, ''],
    ['/me/second-step', secondStep.mineTitle, secondStep.passkeysWhy],
    ['/second-step/set-up?next=/me', secondStep.setUpTitle, secondStep.once],
    ['/second-step/codes', secondStep.codes, secondStep.codesGone],
    ['/desk/second-steps', secondStep.colleaguesTitle, secondStep.colleaguesLead],
    ['/desk/suggestions', suggestions.title, suggestions.office.done],
    ['/desk/suggestions?which=done', suggestions.title, suggestions.office.waiting],
    ['/desk/homes', furnish.whichHome, ''],
    ['/desk/homes/titles', furnish.titles, furnish.titlesHow],
    ['/me/keys', keys.title, keys.lead],
  ];
};

async function firstLinkTo(page: Page, prefix: string): Promise<string> {
  const link = page.getByRole('main').locator(`a[href^="${prefix}/"]`).last();
  return (await link.getAttribute('href')) ?? '';
}

const tongues = [
  { language: 'zh-Hant', named: '繁體' },
  { language: 'en', named: 'English' },
] as const;

describe.each(tongues)('the office in $named', ({ language }) => {
  const words = sentencesIn(language);
  const { office, secondStep } = words;
  const { doors, found, hosts, merger } = office;

  async function openInTongue(): Promise<Look> {
    return { page: await openDesk('district', { viewport: phoneSize, language }), language, faults: [] };
  }

  test('reads every page that the server draws, and axe finds nothing on them', async () => {
    const page = await visitAs(phoneOf('district'), { viewport: phoneSize });
    await page.context().addCookies([{ name: 'language', value: language, url: inject('demo').url }]);
    const looking: Look = { page, language, faults: [] };
    await (
      await byHand(newPhone())
    ).post('/suggestions', { form: { body: '热水壶漏水。', key: `tongues-${language}` } });
    for (const [path, title, also] of drawnPages(language)) {
      await page.goto(path);
      expect([path, await page.getByRole('heading', { level: 1 }).innerText()]).toEqual([path, title]);
      expect(await page.getByRole('main').innerText()).toContain(also);
      await look(looking, path);
    }
    for (const list of ['/desk/second-steps', '/desk/suggestions', '/desk/homes']) {
      await page.goto(list);
      const one = await firstLinkTo(page, list);
      await page.goto(one);
      await look(looking, one);
    }
    await page.goto('/desk/homes');
    await page.goto(`${await firstLinkTo(page, '/desk/homes')}/office`);
    await look(looking, 'what the office says of a home');
    expect(looking.faults).toEqual([]);
  }, 120_000);

  test('is asked for her second step in her language, on the way to the desk', async () => {
    // Her authenticator is set up by whoever comes first.
    await byHand(phoneOf('town'));
    const page = await visit();
    await page.context().addCookies([{ name: 'language', value: language, url: inject('demo').url }]);
    await page.goto('/sign-in?next=/desk/office');
    await signIn(page, phoneOf('town'), language);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(secondStep.title);
    const looking: Look = { page, language, faults: [] };
    await look(looking, 'the second door');
    await page.getByLabel(secondStep.code).fill('000000');
    await page.getByRole('button', { name: secondStep.enter }).click();
    await page.getByRole('alert').waitFor();
    await look(looking, 'the second door, wrong digits');
    expect(looking.faults).toEqual([]);
  });

  test('reads the list, a new home and what is typed wrong in it', async () => {
    const looking = await openInTongue();
    const { page } = looking;
    await page.getByText(office.columns.hosts).first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(office.title);
    await look(looking, 'the list on a phone');
    await page.setViewportSize(desktop);
    await page.getByRole('columnheader', { name: office.columns.lastActivity }).waitFor();
    await look(looking, 'the table');
    await page.getByRole('button', { name: found.title }).click();
    await drawerOf(page).getByText(found.look).waitFor();
    await look(looking, 'a new home');
    await drawerOf(page).getByRole('button', { name: found.do }).click();
    await refusal(page).waitFor();
    await look(looking, 'a new home, nothing typed');
    expect(looking.faults).toEqual([]);
  });

  test('opens a home and reads all that can be done with it', async () => {
    const looking = await openInTongue();
    const { page } = looking;
    const name = `Home in ${language}`;
    await foundHome(page, { name, town: '北安街道', village: placeName('兰院村', language) }, office);
    const home = await openHomeOn(page, name, office);
    await look(looking, 'a home');
    await home.getByRole('button', { name: hosts.appoint }).click();
    await home.getByLabel(hosts.phone).fill(newPhone());
    await home.getByRole('button', { name: hosts.appointDo }).click();
    await refusal(page).waitFor();
    await look(looking, 'a host whose phone is not known');
    await home.getByLabel(hosts.phone).fill(await aPhone());
    await home.getByRole('button', { name: hosts.appointDo }).click();
    await home.getByRole('button', { name: hosts.extend }).click();
    await look(looking, 'another last day');
    await home.getByRole('button', { name: office.cancel }).click();
    await home.getByRole('button', { name: hosts.end }).click();
    await page.getByRole('dialog').getByText(hosts.endHow).waitFor();
    await look(looking, 'before her time is ended');
    await page.getByRole('dialog').getByRole('button', { name: office.cancel }).last().click();
    await home.getByRole('button', { name: doors.pause, exact: true }).click();
    await home.getByText(doors.pauseHow).waitFor();
    await home.getByRole('button', { name: doors.pauseDo }).click();
    await refusal(page).waitFor();
    await look(looking, 'a rest, nothing typed');
    expect(looking.faults).toEqual([]);
  });

  test('reads what closing and joining mean before either is done', async () => {
    const looking = await openInTongue();
    const { page } = looking;
    const [from, into] = [`From ${language}`, `Into ${language}`];
    for (const name of [from, into]) {
      await foundHome(page, { name, town: '北安街道', village: placeName('兰院村', language) }, office);
    }
    const home = await openHomeOn(page, from, office);
    await home.getByRole('button', { name: doors.shut }).click();
    await page.getByRole('dialog').getByText(doors.shutHow).waitFor();
    await look(looking, 'before a home is closed');
    await page.getByRole('dialog').getByRole('button', { name: office.cancel }).last().click();
    await home.getByRole('button', { name: merger.choose }).click();
    await home.getByLabel(merger.into).first().fill(into);
    await home.getByRole('radio', { name: new RegExp(into) }).check();
    await look(looking, 'which home it joins');
    await home.getByRole('button', { name: merger.prepare }).click();
    await home.getByText(merger.will(into)).waitFor();
    await look(looking, 'what would move');
    await home.getByRole('button', { name: merger.merge, exact: true }).click();
    await page.getByRole('dialog').getByText(merger.mergeHow).waitFor();
    await look(looking, 'before two are joined');
    expect(looking.faults).toEqual([]);
  });

  test('reads how words are said to homes, and those that were said', async () => {
    const looking = await openInTongue();
    const { page } = looking;
    const name = `Words in ${language}`;
    await foundHome(page, { name, town: '北安街道', village: placeName('兰院村', language) }, office);
    const home = await openHomeOn(page, name, office);
    await home.getByRole('button', { name: hosts.appoint }).click();
    await home.getByLabel(hosts.phone).fill(await aPhone());
    await home.getByRole('button', { name: hosts.appointDo }).click();
    await home.getByRole('button', { name: hosts.extend }).waitFor();
    await home.getByRole('button', { name: office.close }).click();
    await page.getByRole('tab', { name: office.tabs.words }).click();
    await page.getByRole('button', { name: office.words.write }).click();
    const form = drawerOf(page);
    await form.getByLabel(office.words.oneTown).check();
    await look(looking, 'words to a town');
    await form.getByLabel(office.words.chosen).check();
    await form.getByLabel(office.words.homes).first().fill(name);
    await form.getByRole('checkbox', { name: new RegExp(name) }).check();
    await look(looking, 'words to a few homes');
    await form.getByLabel(office.words.body).fill(`Wind tomorrow, ${language}`);
    await form.getByRole('button', { name: office.words.send }).click();
    const said = page.getByRole('listitem').filter({ hasText: `Wind tomorrow, ${language}` });
    await said.getByRole('button', { name: office.words.who }).click();
    await said.getByText(office.words.notYet).waitFor();
    await look(looking, 'what was said');
    const town = await openDesk('town', { viewport: phoneSize, language });
    await town.getByRole('tab', { name: office.tabs.words }).click();
    await town.getByText(office.words.aboveHow).first().waitFor();
    const ofTown: Look = { page: town, language, faults: looking.faults };
    await look(ofTown, 'what was said above the town');
    expect(looking.faults).toEqual([]);
  });
});
