import { buffer as bytesOf } from 'node:stream/consumers';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { anyPhone, follow } from '../support/visit.ts';

const once = () => String(Math.random()).slice(2, 6);

/** As an office keeps it: a title, a merged village, one line that is wrong, one that stands twice. */
const rowsOf = (name: string, phone: string) => [
  ['北安街道执委联系妇女花名册'],
  ['序号', '所属村（居）', '姓 名', '联系电话', '联系执委'],
  [1, '泉东新村', `${name}甲`, `138 0000 ${phone}1`, '曲大姐'],
  [2, null, `${name}乙`, `+86 138-0000-${phone}2`, '曲大姐'],
  [3, null, `${name}丙`, '1380000', '曲大姐'],
  [4, null, `${name}甲`, `1380000${phone}1`, '曲大姐'],
];

async function tableOf(name: string, phone = '000'): Promise<Buffer> {
  const merges = [
    { startRow: 0, endRow: 0, startCol: 0, endCol: 4 },
    { startRow: 2, endRow: 5, startCol: 1, endCol: 1 },
  ];
  return Buffer.from(await writeXlsx({ sheets: [{ name: '名册', rows: rowsOf(name, phone), merges }] }));
}

/** The refused lines as the office takes them, with what she mends in the first of them, to be handed in again. */
async function mended(office: Page, phone: string): Promise<Buffer> {
  const [taken] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('link', { name: '把没收的行取成表格' }).click(),
  ]);
  expect(taken.suggestedFilename()).toBe('名册-哪里不对.xlsx');
  const { sheets } = await readXlsx(new Uint8Array(await bytesOf(await taken.createReadStream())));
  const rows = sheets[0]?.rows ?? [];
  expect(rows[0]).toEqual(['所属村(居)', '姓 名', '联系电话', '联系执委', '哪里不对']);
  expect(rows.map((cells) => cells.at(-1))).toEqual(['哪里不对', '手机号不是 11 位', '前面已经有了']);
  const again = rows.map((cells, nth) => (nth === 1 ? cells.with(2, phone) : cells));
  return Buffer.from(await writeXlsx({ sheets: [{ name: '改好的', rows: again }] }));
}

async function handIn(office: Page, buffer: Buffer): Promise<void> {
  await office.setInputFiles('#file', { name: '名册.xlsx', mimeType: 'application/octet-stream', buffer });
  await office.getByText('妇联依法履行职责').click();
  await office.getByLabel('用来做什么').fill('执委日常联系');
  await office.getByLabel('用到哪天').fill('2027-06-30');
  await follow(office.getByRole('button', { name: '先看一遍' }));
}

/** Of a roster she asks one who says yes, and one who would rather not. */
async function askBoth(executive: Page, name: string): Promise<void> {
  await executive.goto('/desk/links');
  const first = executive.locator('details.link').filter({ hasText: `${name}甲` });
  await first.locator('summary').first().click();
  expect(await first.innerText()).toContain('13800000001');
  await first.getByText('她答应了，记上').first().click();
  await first.getByLabel('电话里').check();
  await follow(first.getByRole('button', { name: '她答应了，记上' }));
  expect(await executive.getByRole('main').innerText()).toContain('记上了，从今天起常联系。');
  const second = executive.locator('details.link').filter({ hasText: `${name}乙` });
  await second.locator('summary').first().click();
  await second.getByText('她说不用联系').click();
  await follow(second.getByRole('button', { name: '抹掉' }));
  expect(await executive.getByRole('main').innerText()).not.toContain(`${name}乙`);
}

describe.each(anyPhone)('a roster, $script', ({ javaScriptEnabled }) => {
  test('is looked at, taken, asked through by the executive, and taken back', async () => {
    const name = `凤${once()}`;
    const office = await visitAs(phoneOf('district'), { javaScriptEnabled });
    const words = () => office.getByRole('main').innerText();
    await office.goto('/desk/rosters');
    await office.getByLabel('执委联系的姐妹').check();
    await follow(office.getByRole('button', { name: '先看一遍' }));
    expect(await office.getByRole('alert').innerText()).toContain('还没有选表格');
    expect(await office.getByLabel('执委联系的姐妹').isChecked()).toBe(true);

    await handIn(office, await tableOf(name));
    expect(await words()).toContain('一共 4 行 · 能收 2 行 · 没收 2 行');
    expect(await words()).toContain('手机号不是 11 位');
    expect(await axeFaults(office, 'everything')).toEqual([]);
    await follow(office.getByRole('button', { name: '收进来（2 行）' }));
    expect(await words()).toContain('收了 2 行');

    const executive = await visitAs(phoneOf('executive'), { javaScriptEnabled });
    await askBoth(executive, name);

    await office.getByText('整份退回去').first().click();
    await follow(office.getByRole('button', { name: '整份退回去' }));
    expect(await words()).toContain('退回去了');
    await executive.goto('/desk/links');
    expect(await executive.getByRole('main').innerText()).toContain(`${name}甲`);
  });

  test('has its refused lines taken as a table, mended and handed in again', async () => {
    const [name, phone] = [`霞${once()}`, javaScriptEnabled ? '707' : '808'];
    const office = await visitAs(phoneOf('district'), { javaScriptEnabled });
    const words = () => office.getByRole('main').innerText();
    await office.goto('/desk/rosters');
    await office.getByLabel('执委联系的姐妹').check();
    await handIn(office, await tableOf(name, phone));
    expect(await words()).toContain('一行一行写着哪里不对，改好再交。');
    const table = await mended(office, `1380000${phone}3`);
    await office.goto('/desk/rosters');
    await office.getByLabel('执委联系的姐妹').check();
    await handIn(office, table);
    expect(await words()).toContain('一共 2 行 · 能收 2 行');
    await office.getByText('不收了').first().click();
    await follow(office.getByRole('button', { name: '不收了' }));
    expect(await words()).toContain('没有收，什么都没留下。');
  });
});
