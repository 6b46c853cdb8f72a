import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../../../tests/support/factories.ts';
import { anExecutive } from '../../../tests/support/outreach/outreach-town.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { openCommandOffice, type CommandOffice } from '../../../tests/support/servers/command-office.ts';
import { runCommand } from '../../../tests/support/servers/run-command.ts';
import { cloneRoot } from '../../platform/config.ts';

let office: CommandOffice;
beforeAll(async () => {
  office = await openCommandOffice();
  await office.signsInWith('13500000002', await aPerson(office.town, '梁大姐'));
  await anExecutive(office.town, '曲大姐');
});
afterAll(() => office.close());

const bring = (file: string, ...more: string[]) =>
  runCommand(['import', 'roster', file, ...more], office.run);
const aFile = (name: string, ...lines: string[]) => office.aFile(name, ...lines);

const cell = () => office.town.owner.withSchema(testCell.schema);
const links = async () => (await cell().selectFrom('links').select('id').execute()).length;
const rosters = async () => (await cell().selectFrom('rosters').select('id').execute()).length;

test('a workbook is tried first and leaves nothing, then it is taken, and brought again it changes nothing', async () => {
  const file = path.join(cloneRoot, 'tests/support/rosters/from-libreoffice/roster.xlsx');
  const why = ['--basis', 'consent', '--as', '13500000001'];
  const tried = bring(file, '--dry-run', ...why);
  expect(tried).toMatchObject({
    code: 0,
    said: expect.stringContaining('3 行 rows = 能收 ready 2 + 没收 refused 1'),
  });
  expect(tried.said).toContain('第 5 行：没写她哪天答应的');
  expect([await rosters(), await links()]).toEqual([0, 0]);
  const taken = bring(file, ...why);
  expect(taken).toMatchObject({
    code: 0,
    said: expect.stringContaining('3 行 rows = 收了 taken 2 + 没收 refused 1'),
  });
  expect(await links()).toBe(2);
  const again = bring(file, ...why);
  expect(again).toMatchObject({
    code: 0,
    said: expect.stringContaining('3 行 rows = 收了 taken 0 + 没收 refused 3'),
  });
  expect(again.said).toContain('第 3 行：');
  expect(await links()).toBe(2);
});

test('an executive is whoever signs in with her phone; a phone with which nobody did seats nobody', async () => {
  const file = aFile(
    '执委.csv',
    '姓名,手机,街道',
    '梁大姐,13500000002,北安街道',
    '没登录过的,13500000099,北安街道',
  );
  const { code, said } = bring(file, '--kind', 'executives');
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('taken 1 + 没收 refused 1') });
  const seated = cell().selectFrom('executives').innerJoin('people', 'people.id', 'executives.person_id');
  const names = (await seated.select('people.name').execute()).map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set(['曲大姐', '梁大姐']));
});

test('a trial makes nobody of whoever signs in elsewhere, and says that she would be seated', async () => {
  await office.signsInElsewhere('13500000003');
  const people = async () => (await cell().selectFrom('people').select('id').execute()).length;
  const before = await people();
  const file = aFile('别处的.csv', '姓名,手机,街道', '别处的,13500000003,北安街道');
  const { code, said } = bring(file, '--kind', 'executives', '--dry-run');
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('能收 ready 1 + 没收 refused 0') });
  expect(await people()).toBe(before);
});

test('what cannot be read is refused in a sentence, and leaves nothing', async () => {
  const before = [await rosters(), await links()];
  const none = bring(aFile('空白.csv', '甲,乙', '1,2'), '--kind', 'women');
  expect(none).toMatchObject({ code: 1, said: '', told: expect.stringContaining('什么都没写') });
  expect(bring(path.join(office.folder, '没有.csv'))).toMatchObject({
    ...{ code: 1, said: '', told: expect.stringContaining('找不到这个文件') },
  });
  const stranger = bring(aFile('户数.csv', '村居,户数', '泉东新村,60'), '--as', '13500000098');
  expect(stranger).toMatchObject({ code: 1, said: '', told: expect.stringContaining('还没有区县妇联的人') });
  expect([await rosters(), await links()]).toEqual(before);
});
