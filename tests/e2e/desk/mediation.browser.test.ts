import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { noViolence } from '../../support/mediations/a-docket.ts';
import { axeFaults } from '../support/axe.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, anyPhone, visit } from '../support/visit.ts';

type Options = { javaScriptEnabled: boolean };

const main = (page: Page) => page.getByRole('main').innerText();
const openFold = async (page: Page, title: string) => {
  const fold = page.locator('details', { hasText: title }).first();
  await fold.locator('summary').click();
  return fold;
};

async function isFit(page: Page, { javaScriptEnabled }: Options): Promise<void> {
  expect(javaScriptEnabled ? await axeFaults(page, 'everything') : []).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

/** 宋大姐 of the district's office writes down a committee, which she finds from her own page. */
async function aRegisteredCommittee(name: string, options: Options): Promise<void> {
  const office = await visitAs(phoneOf('district'), options);
  await office.goto('/me');
  await follow(office.getByRole('link', { name: '登记过的调委会' }));
  await openFold(office, '写上一个');
  await office.getByLabel('名称').fill(name);
  await office.getByLabel('登记编号').fill(`即 ${name}`);
  await follow(office.getByRole('button', { name: '写上', exact: true }));
  expect(await main(office)).toContain(name);
  await isFit(office, options);
}

/** Somebody asked, and 秦大姐 opened a case in which mediation may be spoken of; by the API, with a key of hers. */
async function aScreenedCase(desk: Page): Promise<string> {
  await desk.goto('/me/keys');
  await desk.getByLabel('给哪个软件用').fill('说和');
  await follow(desk.getByRole('button', { name: '做一把新钥匙' }));
  const bearer = await desk.getByRole('main').locator('code').innerText();
  const post = async (path: string, json: object) => {
    const sent = await fetch(`${inject('demo').url}/api/v1${path}`, {
      ...{ method: 'POST', body: JSON.stringify(json) },
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    });
    return /"id":"([^"]+)"/.exec(await sent.text())?.[1] ?? '';
  };
  const asked = await post('/requests', { door: 'help', text: '两家为一面墙', anonymous: true });
  return post(`/requests/${asked}/case`, { screen: { answers: noViolence() } });
}

/** Filled without the word of both it comes back as it was, and says what is missing. */
async function writesTheSmallPage(desk: Page, committee: string, options: Options): Promise<void> {
  const small = await openFold(desk, '小事一页写完');
  await small.getByLabel('调委会').selectOption({ label: committee });
  await small.getByLabel('姓名').first().fill('王大姐');
  await small.getByLabel('姓名').last().fill('李婶');
  await small.getByLabel('什么事').fill('晾衣服挡了光');
  await small.getByLabel('怎么说好的').fill('往里挪半米');
  await small.getByLabel(/都愿意谈/).check();
  await follow(small.getByRole('button', { name: '记下来' }));
  await desk.getByRole('alert').filter({ hasText: '两边都这么说了' }).waitFor();
  expect(await small.getByLabel('怎么说好的').inputValue()).toBe('往里挪半米');
  await isFit(desk, options);
  await small.getByLabel('两边都满意').check();
  await follow(small.getByRole('button', { name: '记下来' }));
  expect(await main(desk)).toMatch(/协议生效了[^]*往里挪半米/);
}

/** What one side reads by its code: its own name and what both agreed, and neither the other side nor how it came. */
async function readsHerSlip(code: string, options: Options): Promise<void> {
  const her = await visit(options);
  await her.goto('/');
  await follow(her.getByRole('contentinfo').getByRole('link', { name: '看一张条子' }));
  await her.getByLabel('您的码').fill(code);
  await follow(her.getByRole('button', { name: '看一看' }));
  const slip = await main(her);
  expect(slip).toMatch(/王大姐，您好[^]*已经生效了[^]*往里挪半米/);
  expect(slip).not.toContain('还在谈');
  expect(slip).not.toMatch(/李婶|秦大姐|晾衣服/);
  await isFit(her, options);
}

describe.each(anyPhone)('the docket of a mediation, $script', ({ script, javaScriptEnabled }) => {
  test('a small dispute is written on one page, looked after, and read by a side with its code', async () => {
    const options = { javaScriptEnabled };
    const committee = `调委会 ${script} ${Date.now()}`;
    await aRegisteredCommittee(committee, options);
    const desk = await visitAs(phoneOf('rights'), options);
    const caseId = await aScreenedCase(desk);
    await desk.goto(`/desk/cases/${caseId}`);
    await follow(desk.getByRole('link', { name: '说和', exact: true }));
    expect(await desk.title()).not.toContain('说和');
    await isFit(desk, options);
    await writesTheSmallPage(desk, committee, options);
    await isFit(desk, options);
    const giving = await openFold(desk, '给她一个码');
    await follow(giving.getByRole('button', { name: '给她一个码' }));
    expect(await main(desk)).toContain(`${inject('demo').url}/slip`);
    await desk.getByRole('img', { name: '打开填码的那一页' }).waitFor();
    await isFit(desk, options);
    await readsHerSlip(await desk.getByRole('main').locator('strong').first().innerText(), options);

    await desk.goto(`/desk/cases/${caseId}/mediation`);
    const promising = await openFold(desk, '添一条要做到的');
    await promising.getByLabel('做什么').fill('挪晾衣绳');
    await follow(promising.getByRole('button', { name: '添上' }));
    const looking = await openFold(desk, '去看过了');
    await looking.getByLabel('做到了', { exact: true }).check();
    await follow(looking.getByRole('button', { name: '记下来' }));
    const ending = desk.locator('details').filter({ has: desk.locator('summary', { hasText: /^结束$/ }) });
    await ending.locator('summary').click();
    await ending.getByLabel('说好的都做到了').check();
    await follow(ending.getByRole('button', { name: '结束' }));
    expect(await main(desk)).toMatch(/都做到了[^]*挪晾衣绳/);
    await isFit(desk, options);
  }, 120_000);
});
