import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { isFit } from '../support/fit.ts';
import { staysWith } from '../support/cases.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts, statusAt } from '../support/visit.ts';

const openFold = (page: Page, title: string) => page.locator('summary', { hasText: title }).first().click();
const main = (page: Page) => page.getByRole('main').innerText();

describe.each(scripts)('a protection order, $script', ({ javaScriptEnabled }) => {
  const axe = javaScriptEnabled;

  test('秦大姐 writes the application, notes evidence, makes the pack and hands it in', async () => {
    const words = `他又动手了 ${String(Math.random()).slice(2, 8)}`;
    const { lead, at } = await staysWith({ javaScriptEnabled, words });
    await follow(lead.getByRole('link', { name: '保护令', exact: true }));
    expect(await main(lead)).toContain('还没有申请过');
    await isFit(lead, { axe });
    await openFold(lead, '写一份申请');
    await lead.getByLabel('被申请人的名字').fill('李某');
    await lead.getByLabel('申请人（她）的名字').fill('王某');
    await lead.getByLabel(/^不许他动手/).check();
    await follow(lead.getByRole('button', { name: '存下来' }));
    expect(await main(lead)).toContain('还缺：法院、事实');
    await openFold(lead, '改申请');
    await lead.getByLabel('交给哪个法院').first().fill('即墨区人民法院');
    await lead.getByLabel('什么时候、在哪里、怎么了').first().fill('昨晚又动手');
    await lead.getByLabel('等不得').first().check();
    await follow(lead.getByRole('button', { name: '存下来' }).first());
    await lead.getByRole('alert').filter({ hasText: '法院要知道为什么' }).waitFor();
    await isFit(lead, { axe });
    await lead.getByLabel('为什么等不得').first().fill('他说今晚来接孩子');
    await follow(lead.getByRole('button', { name: '存下来' }).first());
    expect(await main(lead)).toContain('昨晚又动手');
    await openFold(lead, '添一件');
    await lead.getByLabel('是什么').fill('诊断书');
    await follow(lead.getByRole('button', { name: '添上' }));
    await lead.getByRole('alert').waitFor();
    expect(await lead.getByLabel('是什么').inputValue()).toBe('诊断书');
    await lead.getByLabel('不在附件里的，在哪里').fill('区医院');
    await follow(lead.getByRole('button', { name: '添上' }));
    expect(await main(lead)).toContain('区医院');
    await follow(lead.getByRole('button', { name: '打成一包' }));
    await openFold(lead, '记下进展');
    await follow(lead.getByRole('button', { name: '记下来' }).first());
    expect(await main(lead)).toContain('交给法院了');
    await isFit(lead, { axe });
    await theSheetIsRight(lead, { axe });
    const other = await visitAs(phoneOf('rights2'), { javaScriptEnabled });
    expect(await statusAt(other, `${at}/orders`)).toBe(404);
  });
});

/** The sheet prints the hash of the very archive that is put down. */
async function theSheetIsRight(lead: Page, fit: { axe: boolean }): Promise<void> {
  await follow(lead.getByRole('link', { name: /打的，\d+ 份/ }));
  await isFit(lead, fit);
  const said = /[0-9a-f]{64}/.exec(await main(lead))?.[0];
  const down = lead.waitForEvent('download');
  await lead.getByRole('link', { name: '取这包材料' }).click();
  const pieces: Buffer[] = [];
  for await (const piece of await (await down).createReadStream()) pieces.push(Buffer.from(piece));
  expect(createHash('sha256').update(Buffer.concat(pieces)).digest('hex')).toBe(said);
}
