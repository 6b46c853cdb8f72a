import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPerson, asTheSystem, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { tableOf } from '../../../tests/support/rosters/tables.ts';
import { testMaster } from '../../../tests/support/vaults/test-vaults.ts';
import { findUnopened } from '../../platform/vault/find-unopened.ts';
import { rotateKeys } from '../../platform/vault/rotate-keys.ts';
import { sealedColumns } from '../people/columns/sealed-columns.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { exportPerson } from '../people/export-person.ts';
import { listPhones } from '../people/phones/list-phones.ts';
import { readRoster } from './read-roster.ts';
import { advanceRoster } from './taking/advance-rosters.ts';
import { takeRoster } from './taking/take-roster.ts';

let town: Town;
let office: Person;
let jiang: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang } = await withTwoExecutives(town));
});
afterEach(() => town.close());

const foundation = () => ({
  ...{ db: town.owner, master: testMaster, cipher: 'aes' as const, clock: town.clock },
});

const women = [
  ['姓名', '村居', '手机', '联系执委'],
  ['王丽', '泉东新村', '13800000001', '江大姐'],
  ['周芳', '泉东新村', '', '江大姐'],
];

async function readIt(): Promise<string> {
  const why = { basis: 'consent', purpose: '日常联系', keepUntil: '2027-06-30' } as const;
  const wish = { kind: 'women', divisionCode: '370215', fileName: '名册.csv', ...why } as const;
  const source = { lines: tableOf(women), personOfPhone: async () => null };
  return (await readRoster(office.ctx(), wish, source)).id;
}

async function takeIt(rosterId: string): Promise<void> {
  await takeRoster(office.ctx(), { rosterId });
  while (await advanceRoster(asTheSystem(town), rosterId));
}

async function phonesOfHers(): Promise<Record<string, string | undefined>> {
  const links = await listMyLinks(jiang.ctx());
  const phones = await listPhones(
    jiang.ctx(),
    links.map(({ personId }) => personId),
  );
  return Object.fromEntries(links.map(({ name, personId }) => [name, phones.get(personId)]));
}

test('a phone that a roster brought is rung by her executive, and by nobody’s guess where there was none', async () => {
  await takeIt(await readIt());
  expect(await phonesOfHers()).toEqual({ 王丽: '13800000001', 周芳: undefined });
});

test('keys that are rotated between reading and taking open it all the same, and the doctor finds all open', async () => {
  const rosterId = await readIt();
  expect(await findUnopened(foundation(), town.cells[0])).toEqual([]);
  const { broken, resealed } = await rotateKeys({ ...foundation(), columns: sealedColumns }, town.cells[0]);
  expect({ broken, resealed }).toEqual({ broken: [], resealed: 3 });
  await takeIt(rosterId);
  expect(await phonesOfHers()).toEqual({ 王丽: '13800000001', 周芳: undefined });
  expect(await findUnopened(foundation(), town.cells[0])).toEqual([]);
});

test('whom a roster of executives names reads its line, with her phone, in what she is given of herself', async () => {
  const wang = await aPerson(town, '王芳');
  const lines = tableOf([
    ['姓名', '手机', '镇街'],
    ['王芳', '13800000011', '北安街道'],
  ]);
  const wish = { kind: 'executives', divisionCode: '370215', fileName: '执委.csv' } as const;
  await readRoster(office.ctx(), wish, { lines, personOfPhone: async () => wang.id });
  const { aboutHer } = await exportPerson(wang.ctx());
  expect(aboutHer['roster_rows']).toMatchObject([{ phone: '13800000011', name: '王芳' }]);
});
