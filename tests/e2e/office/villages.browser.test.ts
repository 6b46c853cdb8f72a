import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isFit } from '../support/fit.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts, statusAt } from '../support/visit.ts';

const main = (page: Page) => page.getByRole('main').innerText();

/** Villages of 金口镇 in which no home of the demo stands, so that nobody else misses them. */
const pairs = { true: ['南阡村', '周疃村'], false: ['卧牛山村', '青山村'] } as const;

describe.each(scripts)('villages that become one, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;
  const [one, other] = pairs[`${javaScriptEnabled}`];
  const name = `金口社区${javaScriptEnabled ? '一' : '二'}`;

  test('the office chooses them by town, is told what is wrong, looks at the numbers, does it, and undoes it', async () => {
    const office = await visitAs(phoneOf('district'), { javaScriptEnabled });
    await office.goto('/me');
    await follow(office.getByRole('link', { name: '合村并居' }));
    await office.locator('summary', { hasText: '金口镇' }).click();
    for (const village of [one, other]) await office.getByLabel(village).check();
    await isFit(office, { axe });
    await follow(office.getByRole('button', { name: '选好了，下一步' }));
    await office.getByLabel('一个新的').check();
    await office.getByLabel('新的村居代码').fill('370215999001');
    await office.getByLabel('并好以后叫什么').fill(name);
    await follow(office.getByRole('button', { name: '先看看并起来什么样' }));
    await office.getByRole('alert').filter({ hasText: '前 9 位不是咱们区的镇街' }).waitFor();
    await isFit(office, { axe });
    await office.getByLabel('新的村居代码').fill(`37021510199${javaScriptEnabled ? 1 : 2}`);
    await follow(office.getByRole('button', { name: '先看看并起来什么样' }));
    expect(await main(office)).toMatch(
      new RegExp(`2 个村居并成${name}[^]*${one}、${other}[^]*还是原来的样子`),
    );
    await isFit(office, { axe });

    await office.getByLabel('哪天办').fill('2020-01-01');
    await follow(office.getByRole('button', { name: '就这么办' }));
    await office.getByRole('alert').filter({ hasText: '已经过去了' }).waitFor();
    await office.reload();
    await follow(office.getByRole('button', { name: '就这么办' }));
    expect(await main(office)).toMatch(/办好了[^]*今天.*并的[^]*为止可以分回去[^]*没有添新的/);
    await isFit(office, { axe });
    await follow(office.getByRole('button', { name: '分回去' }));
    expect(await main(office)).toMatch(/今天.*分回去的/);
    await follow(office.getByRole('link', { name: '合村并居' }));
    expect(await main(office)).toMatch(new RegExp(`办过的[^]*${name}[^]*今天.*分回去的`));
  });

  test('a town finds no such page', async () => {
    const town = await visitAs(phoneOf('town'), { javaScriptEnabled });
    expect(await statusAt(town, '/desk/villages')).toBe(403);
  });
});
