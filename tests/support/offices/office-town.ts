import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { aPerson, asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

const places = [
  ['370215', '即墨区', 'county', '3702'],
  ['370215002', '环秀街道', 'town', '370215'],
  ['370215004', '北安街道', 'town', '370215'],
  ['370215002008', '名都苑', 'village', '370215002'],
  ['370215004210', '泉东新村', 'village', '370215004'],
] as const;

/** Two towns with a village each, so that an office has something beside it. */
export async function inTree(town: Town): Promise<void> {
  const rows = places.map(([code, name, level, parent_code]) => ({
    ...{ code, name, level, parent_code, valid_from: '2000-01-01', source: 'test', lat: 36.4, lng: 120.4 },
  }));
  await town.owner.insertInto('commons.divisions').values(rows).execute();
}

/** Somebody who works in a town's or the district's office. */
export async function anOfficer(
  town: Town,
  name: string,
  { role, divisionCode }: { role: 'town' | 'district'; divisionCode: string },
): Promise<Person> {
  const person = await aPerson(town, name, '137****0001');
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .insertInto('appointments')
      .values({
        ...{ id: ctx.newId(), person_id: person.id, role, division_code: divisionCode },
        appointed_at: ctx.now,
      })
      .execute(),
  );
  return person;
}
