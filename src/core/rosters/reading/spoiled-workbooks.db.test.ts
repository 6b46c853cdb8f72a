import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asTheSystem, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { aVillage } from '../../../../tests/support/outreach/merging-villages.ts';
import { withTwoExecutives, type Executive } from '../../../../tests/support/outreach/outreach-town.ts';
import { taken } from '../../../../tests/support/rosters/taken-roster.ts';
import { openTable } from '../../../platform/tables/open-table.ts';
import { findCount } from '../../households/household-queries.ts';
import { listChairsOf } from '../../links/link-queries.ts';
import { listMyLinks } from '../../links/list-my-links.ts';
import { listPhones } from '../../people/phones/list-phones.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listRefused } from '../list-refused.ts';
import { readRoster } from '../read-roster.ts';
import type { RosterKind } from '../roster.ts';
import { showRoster } from '../show-roster.ts';

const folder = path.join(import.meta.dirname, '../../../../tests/support/rosters/spoiled');
const [quandong, yingshang, xinhe, linge] = ['370215004210', '370215004219', '370215004207', '370215004256'];

let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town));
  await aVillage(town, yingshang, '营上村村民委员会');
  await aVillage(town, xinhe, '辛和村村民委员会');
  await aVillage(town, linge, '林戈庄村村民委员会');
});
afterEach(() => town.close());

const consent = { basis: 'consent', purpose: '日常联系', keepUntil: '2027-06-30' } as const;

async function read(fileName: string, kind: RosterKind): Promise<string> {
  const wish = { kind, divisionCode: '370215', fileName, ...(kind === 'women' ? consent : {}) };
  const lines = openTable(path.join(folder, fileName));
  return (await readRoster(office.ctx(), wish, { lines, personOfPhone: async () => null })).id;
}

/** Read and taken. Returns each line that was refused with its problems; what was taken and refused together are all lines. */
async function refusedOf(fileName: string, kind: RosterKind): Promise<(string | number)[][]> {
  const rosterId = await read(fileName, kind);
  await taken({ town, office }, rosterId);
  const shown = await showRoster(office.ctx(), { rosterId });
  const { items } = await listRefused(office.ctx(), { rosterId });
  expect([shown.state, shown.ready, items.length]).toEqual(['taken', 0, shown.refused]);
  expect(shown.taken + shown.refused).toBe(shown.rows);
  return items.map(({ line, problems }) => [line, ...problems]);
}

/** Each whom the two keep touch with now: her name, the end of her village's code, and of her phone. */
async function women(): Promise<string[]> {
  const all: string[] = [];
  for (const executive of [jiang, qin]) {
    const links = await listMyLinks(executive.ctx());
    const phones = await listPhones(
      executive.ctx(),
      links.map(({ personId }) => personId),
    );
    for (const { name, villageCode, personId } of links)
      all.push(`${name} ${villageCode.slice(-3)} ${phones.get(personId)?.replace(/^138000000/, '') ?? '-'}`);
  }
  return all.toSorted();
}

type Spoiled = { file: string; refused: (string | number)[][]; women: string[] };

const spoiled: Spoiled[] = [
  { file: '01-two-headers.xlsx', refused: [], women: ['李娟 219 02', '王芳 210 01', '赵敏 207 -'] },
  {
    ...{ file: '02-merged-down.xlsx', refused: [] },
    women: ['吴霞 219 -', '周丽 219 04', '李娟 210 02', '王芳 210 01', '赵敏 210 03'],
  },
  { file: '03-other-words.xlsx', refused: [], women: ['李娟 219 02', '王芳 210 01'] },
  {
    ...{ file: '04-widths.xlsx', refused: [] },
    women: ['吴霞 210 05', '周丽 210 04', '李娟 210 02', '王芳 210 01', '赵敏 210 03', '郑红 210 06'],
  },
  {
    file: '05-days.xlsx',
    refused: [
      [10, 'day-unknown-form'],
      [11, 'day-unknown-form'],
      [12, 'day-to-come'],
      [13, 'yes-missing'],
    ],
    women: [
      ...['冯燕 210 07', '吴霞 210 05', '周丽 210 04', '李娟 210 02', '王芳 210 01'],
      ...['赵敏 210 03', '郑红 210 06'],
    ],
  },
  {
    file: '06-twice.xlsx',
    refused: [
      [4, 'twice'],
      [5, 'perhaps-twice'],
      [6, 'perhaps-twice'],
      [9, 'perhaps-twice'],
    ],
    women: ['李娟 219 -', '王芳 210 01', '王芳 219 05'],
  },
  {
    file: '07-villages.xlsx',
    refused: [
      [7, 'village-unknown'],
      [8, 'village-missing'],
    ],
    women: ['冯燕 210 07', '周丽 210 04', '李娟 219 02', '王芳 210 01', '赵敏 207 03'],
  },
  {
    file: '08-feet.xlsx',
    refused: [
      [6, 'not-of-a-row'],
      [8, 'not-of-a-row'],
      [10, 'not-of-a-row'],
      [12, 'not-of-a-row'],
    ],
    women: ['李娟 219 02', '王芳 210 01', '赵敏 207 03'],
  },
  {
    file: '09-formulas.xlsx',
    refused: [
      [5, 'phone-unknown-form'],
      [6, 'village-unknown'],
    ],
    women: ['吴霞 210 05', '李娟 210 02', '王芳 210 01'],
  },
  {
    file: '10-wrong.xlsx',
    refused: [
      [3, 'name-missing'],
      [4, 'phone-unknown-form'],
      [5, 'phone-unknown-form'],
      [6, 'executive-unknown'],
      [7, 'executive-missing'],
      [8, 'name-too-long'],
      [9, 'phone-unknown-form'],
    ],
    women: ['陈静 210 09'],
  },
  {
    ...{ file: '11-from-the-side.xlsx', refused: [] },
    women: ['李娟 219 02', '王芳 210 01', '赵敏 207 03'],
  },
  { file: '12-older-excel.xls', refused: [[5, 'not-of-a-row']], women: ['李娟 210 02', '王芳 210 01'] },
  {
    ...{ file: '13-open-document.ods', refused: [[5, 'village-unknown']] },
    women: ['李娟 210 02', '王芳 210 01'],
  },
  {
    ...{ file: '16-old-program.csv', refused: [[6, 'not-of-a-row']] },
    women: ['李;娟 210 02', '王芳 210 01', '赵"敏" 210 03'],
  },
];

test.each(spoiled)('$file says whom it can say, and of each other line what is wrong', async (one) => {
  expect(await refusedOf(one.file, 'women')).toEqual(one.refused);
  expect(await women()).toEqual(one.women.toSorted());
});

test('14-households.xlsx says the numbers that it can say', async () => {
  expect(await refusedOf('14-households.xlsx', 'households')).toEqual([
    [6, 'households-unknown-form'],
    [7, 'village-unknown'],
    [8, 'grid-unknown-form'],
    [9, 'not-of-a-row'],
  ]);
  const counts = await inTransaction(asTheSystem(town), async ({ db }) => [
    await findCount(db, `${quandong}001`),
    await findCount(db, `${quandong}002`),
    await findCount(db, yingshang),
    await findCount(db, xinhe),
  ]);
  expect(counts.map((one) => one?.households)).toEqual([60, 120, 1024, undefined]);
});

test('15-chairs.xlsx says the chairs whom it can say', async () => {
  expect(await refusedOf('15-chairs.xlsx', 'chairs')).toEqual([
    [5, 'name-missing'],
    [6, 'executive-unknown'],
    [7, 'twice'],
  ]);
  const chairs = await inTransaction(asTheSystem(town), ({ db }) =>
    listChairsOf(db, [quandong, yingshang, xinhe, linge]),
  );
  expect(new Map(chairs.map(({ villageCode, name }) => [villageCode, name]))).toEqual(
    new Map([
      [quandong, '于主席'],
      [yingshang, '马主席'],
    ]),
  );
});
