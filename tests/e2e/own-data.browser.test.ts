import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { announce, takePlace } from './support/desk.ts';
import { newPhone, phoneOf } from './support/hands.ts';
import { byHand, visitAs } from './support/sign-in.ts';
import { follow, scripts } from './support/visit.ts';

async function readAll(file: Download): Promise<string> {
  const folder = mkdtempSync('/tmp/weijia-export-');
  await file.saveAs(`${folder}/hers.json`);
  const text = readFileSync(`${folder}/hers.json`, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

describe.each(scripts)('her own data, $script', ({ script, javaScriptEnabled }) => {
  test('goes with her as a file, and when she leaves nothing of her stands on the roll', async () => {
    const activity = await announce(await byHand(phoneOf('host')), {
      title: `写春联，${script}`,
      capacity: 5,
    });
    const phone = newPhone();
    const page = await visitAs(phone, { javaScriptEnabled, acceptDownloads: true });
    await page.goto('/me');
    await page.getByLabel('怎么称呼您').fill('贺大姐');
    await follow(page.getByRole('button', { name: '记下来' }));
    expect(await page.getByLabel('怎么称呼您').inputValue()).toBe('贺大姐');
    await takePlace(await byHand(phone), activity);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '把我的记录存下来' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^weijia-\d{4}-\d{2}-\d{2}\.json$/);
    const text = await readAll(file);
    const everything: { activities: { title: string }[] } = JSON.parse(text);
    expect(everything.activities.map(({ title }) => title)).toEqual([`写春联，${script}`]);
    expect(text).toContain('贺大姐');

    await follow(page.getByRole('link', { name: '注销，删掉我的记录' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('真的要注销吗？');
    await follow(page.getByRole('button', { name: '注销' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('删掉了');
    expect(await page.getByRole('main').innerText()).toContain('您的称呼、手机号、住的村，都删掉了。');
    expect(await page.getByRole('link', { name: '登录' }).count()).toBe(1);

    const host = await visitAs(phoneOf('host'));
    await host.goto(`/desk/activities/${activity}`);
    const roll = await host.getByRole('main').innerText();
    expect(roll).toContain('5 个名额，报了 0 位');
    expect(roll).not.toContain('贺大姐');
    expect(roll).not.toContain(phone.slice(-4));
  });
});
