import type { Page } from 'playwright-core';
import { follow } from './visit.ts';

/** What 王大姐 tells, step by step; what is left out she passes over. */
export type Telling = {
  words: string;
  danger?: boolean;
  friend?: boolean;
  /** Part of the name of the home that may know. */
  home?: string;
  notThese?: string;
  number?: string;
  word?: string;
};

export const talkHeading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Presses a button of the journey and waits for the sheet that it brings, which with script is no new page. */
export async function press(page: Page, name: string, heading: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await talkHeading(page).filter({ hasText: heading }).waitFor();
}

/** From the first page to what she reads before sending; `seen` is shown each sheet. */
export async function tell(page: Page, telling: Telling, seen = async (_at: string) => {}): Promise<void> {
  await page.goto('/');
  await follow(page.getByRole('link', { name: /想找人说说/ }));
  await seen('words');
  await page.getByLabel('你想说的').fill(telling.words);
  if (telling.danger) await page.getByLabel('现在就有危险').check();
  await press(page, '往下', '这是谁的事？');
  await seen('whose');
  if (telling.friend) await page.getByLabel('我认识的人的').check();
  await press(page, '往下', '让谁看？');
  await seen('readers');
  if (telling.notThese) await page.getByLabel(/这几个人不能看/).fill(telling.notThese);
  if (telling.home) await chooseHome(page, telling.home, seen);
  else await press(page, '往下', '怎么找你才安全？');
  await seen('contact');
  if (telling.number) {
    await page.getByLabel('给我打电话').check();
    await page.getByLabel('电话或者微信号').fill(telling.number);
  }
  await press(page, '往下', '送出去之前，看一看');
  await seen('before');
  if (telling.word) await page.getByLabel(/只有你知道的词/).fill(telling.word);
}

async function chooseHome(page: Page, home: string, seen: (at: string) => Promise<void>): Promise<void> {
  await page.getByLabel('也让本村微家知道').check();
  await press(page, '往下', '让哪一家微家知道？');
  await page.getByLabel('村名或者微家的名字').fill(home);
  await page.getByRole('button', { name: '找一找' }).click();
  await page.getByRole('radio', { name: home }).check();
  await seen('home');
  await press(page, '往下', '怎么找你才安全？');
}

/** All of it, and the code that she is shown. */
export async function talk(page: Page, telling: Telling): Promise<string> {
  await tell(page, telling);
  await press(page, '送出去', '送到了');
  return page.locator('.talk__code').innerText();
}

/** Comes back with her code, to how it stands. */
export async function comeBack(page: Page, code: string): Promise<void> {
  await page.goto('/around');
  await press(page, '写过了？拿查询码回来看', '拿查询码回来看');
  await page.getByLabel('查询码').fill(code);
  await press(page, '看一看', '办到哪儿了');
}
