import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOfficer, type Person } from '../../../tests/support/factories.ts';
import { neighbourCell } from '../../../tests/support/lively-town.ts';
import { aVillage } from '../../../tests/support/outreach/merging-villages.ts';
import { aChair } from '../../../tests/support/outreach/outreach-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { townOn, type Town } from '../../../tests/support/open-town.ts';
import { openCell } from '../../platform/db/migrate.ts';
import { listLeadersEverywhere } from './list-leaders-to-ring.ts';
import { nameGroupLeader } from './name-group-leader.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** The chair of a village of this district, whose group has a leader of this name. */
async function chairIn(town: Town, leader: string): Promise<Person> {
  const { divisionCode } = town.cells[0];
  const villageCode = `${divisionCode}004301`;
  await aVillage(town, villageCode);
  const office = await anOfficer(town, '刘大姐', { role: 'district', divisionCode });
  await nameGroupLeader(office.ctx(), { villageCode, groupName: '东组', name: leader });
  return aChair(town, '于主席', villageCode);
}

test('who is the chair of villages in two districts rings the group leaders of both', async () => {
  await openCell(database.owner, neighbourCell);
  const jimo = townOn(database);
  const chengyang: Town = { ...jimo, cells: [neighbourCell] };
  const hers = [await chairIn(jimo, '周大姐'), await chairIn(chengyang, '吴大姐')].map((her) => her.ctx());
  const toRing = await listLeadersEverywhere(hers);
  expect(toRing.map(({ name, villageCode }) => [name, villageCode])).toEqual([
    ['周大姐', '370215004301'],
    ['吴大姐', '370214004301'],
  ]);
});
