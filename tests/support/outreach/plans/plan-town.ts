import { askForPlan } from '../../../../src/core/outreach-plans/ask-for-plan.ts';
import { openTown, type Town } from '../../open-town.ts';
import { anOfficer, type Person } from '../../factories.ts';
import { anExecutive, type Executive } from '../outreach-town.ts';

export const beian = '370215004';

/** So many villages of 北安街道, a kilometre apart from each other, from its office eastward. */
export async function withVillages(town: Town, many: number): Promise<string[]> {
  const place = { valid_from: '2000-01-01', source: 'test', lat: 36.4 };
  const villages = Array.from({ length: many }, (_, nth) => ({
    ...{ code: `${beian}${500 + nth}`, name: `${nth + 1}号村`, level: 'village', parent_code: beian },
    ...{ ...place, lng: 120.4 + nth / 90 },
  }));
  const above = [
    { code: '370215', name: '即墨区', level: 'county', parent_code: '3702' },
    { code: beian, name: '北安街道', level: 'town', parent_code: '370215' },
  ].map((division) => ({ ...division, ...place, lng: 120.4 }));
  await town.owner
    .insertInto('commons.divisions')
    .values([...above, ...villages])
    .execute();
  return villages.map(({ code }) => code);
}

export type PlanTown = { town: Town; office: Person; villages: string[]; executives: Executive[] };

/** A town with its office, some executives who keep touch with nobody yet, and villages that nobody leads. */
export async function aPlanTown({
  villages,
  executives,
}: {
  villages: number;
  executives: number;
}): Promise<PlanTown> {
  const town = await openTown();
  const codes = await withVillages(town, villages);
  const office = await anOfficer(town, '镇里', { role: 'town', divisionCode: beian });
  const seated: Executive[] = [];
  for (let nth = 0; nth < executives; nth += 1) seated.push(await anExecutive(town, `执委${nth + 1}`));
  return { town, office, villages: codes, executives: seated };
}

export const aPlan = ({ office }: Pick<PlanTown, 'office'>): Promise<{ id: string }> =>
  askForPlan(office.ctx(), { division: beian });
