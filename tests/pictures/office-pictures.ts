import type { Locator, Page } from 'playwright-core';
import { office } from '../../src/locales/zh-Hans/office/office.ts';
import { drawerOf, openHomeOn } from '../e2e/support/office-steps.ts';
import { button, title, type GuidePicture } from './guide-picture.ts';
import { officeHomes } from './office-scene.ts';

const { doors, found, hosts, merger, words } = office;

const inDrawer = (name: string) => (page: Page) => drawerOf(page).getByRole('button', { name, exact: true });
const topOfDrawer = (page: Page) => drawerOf(page).locator('.ant-drawer-header');
const part = (name: string) => (page: Page) => drawerOf(page).getByRole('heading', { name, exact: true });
const press = (page: Page, name: string) => inDrawer(name)(page).click();

/** What only a demo says stands in no guide. */
const withoutDemo = (page: Page) =>
  page
    .getByText(/^演示里/)
    .evaluateAll((notes) => notes.forEach((note) => note.closest('.section')?.remove()));

async function renewCodes(page: Page): Promise<void> {
  const renew = page.getByRole('button', { name: /再要十个备用码/ });
  await Promise.all([page.waitForEvent('domcontentloaded'), renew.click()]);
}

const open = (page: Page, home: keyof typeof officeHomes): Promise<Locator> =>
  openHomeOn(page, officeHomes[home]);

async function appoint(page: Page): Promise<void> {
  const home = await open(page, 'joined');
  await press(page, hosts.appoint);
  await home.getByLabel(hosts.phone).fill('15400000012');
  await home.getByLabel(hosts.lastDay).fill('2027-12-31');
}

async function pause(page: Page): Promise<void> {
  const home = await open(page, 'joined');
  await press(page, doors.pause);
  await home.getByLabel(doors.pauseWhy).fill('屋里刷墙，晾几天');
  await home.getByLabel(doors.pauseUntil).fill('2027-01-04');
}

async function extend(page: Page): Promise<void> {
  const home = await open(page, 'kept');
  await press(page, hosts.extend);
  await home.getByLabel(hosts.lastDay).fill('2029-12-31');
}

async function shut(page: Page): Promise<void> {
  await open(page, 'resting');
  await page.getByRole('button', { name: doors.shut }).click();
  await dialog(page).waitFor();
}

const dialog = (page: Page) => page.getByRole('dialog', { name: doors.shutAsk(officeHomes.resting) });

async function seeMerger(page: Page): Promise<void> {
  const home = await open(page, 'joining');
  await home.getByText(merger.will(officeHomes.joined)).waitFor();
}

async function say(page: Page): Promise<void> {
  await toWords(page);
  await page.getByRole('button', { name: words.write }).click();
  await drawerOf(page).getByLabel(words.body).fill('周五有大风降温，屋里的炉子、电暖气都看一遍。');
}

async function toWords(page: Page): Promise<void> {
  await page.getByRole('tab', { name: office.tabs.words }).click();
  await page.getByRole('button', { name: words.who }).first().waitFor();
}

async function seeWhoRead(page: Page): Promise<void> {
  await toWords(page);
  await page.getByRole('button', { name: words.who }).first().click();
  await page.getByText(words.notYet).first().waitFor();
}

async function foundOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: found.title }).click();
  const form = drawerOf(page);
  await form.getByLabel(found.name).fill('虾皮姐妹微家');
  await form.getByLabel(found.town).selectOption({ label: '田横镇' });
}

/** The guide of the office: its list, and what lies open beside it. */
export const officePictures: readonly GuidePicture[] = [
  {
    ...{ file: 'second-step', of: 'office-door', first: withoutDemo, from: title },
    press: (page) => page.getByLabel('验证器上的数字'),
  },
  { file: 'set-up', of: 'office-set-up', from: (page) => page.locator('main .qr'), mayDiffer: 0.3 },
  { file: 'codes', of: 'office-second-step', first: renewCodes, from: title, mayDiffer: 0.1 },
  {
    ...{ file: 'passkey', of: 'office-second-step', from: (page) => page.locator('main form').first() },
    press: button('在这台设备上设一个'),
  },
  { file: 'reset', of: 'office-reset', from: title, press: button('问清楚了，帮她重设') },
  { file: 'homes', of: 'office', from: (page) => page.getByRole('tablist') },
  { file: 'found', of: 'office', first: foundOne, from: topOfDrawer },
  {
    file: 'appoint',
    of: 'office',
    first: appoint,
    press: inDrawer(hosts.appointDo),
    from: part(hosts.title),
  },
  { file: 'extend', of: 'office', first: extend, press: inDrawer(hosts.extendDo), from: part(hosts.title) },
  { file: 'pause', of: 'office', first: pause, press: inDrawer(doors.pauseDo), from: part(doors.title) },
  {
    ...{ file: 'reopen', of: 'office', press: inDrawer(doors.reopen) },
    first: (page) => open(page, 'resting'),
    from: part(hosts.title),
  },
  {
    ...{ file: 'close', of: 'office', first: shut, from: dialog },
    press: (page) => dialog(page).getByRole('button', { name: doors.shutDo }),
  },
  {
    ...{ file: 'merge', of: 'office', first: seeMerger, from: part(merger.title) },
    press: inDrawer(merger.merge),
  },
  { file: 'say', of: 'office', first: say, from: topOfDrawer },
  { file: 'said', of: 'office', first: seeWhoRead, from: (page) => page.getByRole('tablist') },
  { file: 'above', of: 'office-of-town', first: seeWhoRead, from: button(words.write) },
];
