import { seatExecutive } from '../../../src/core/executives/seat-executive.ts';
import { arrangeVillageMerger } from '../../../src/core/village-mergers/arrange-village-merger.ts';
import { prepareVillageMerger } from '../../../src/core/village-mergers/prepare-village-merger.ts';
import { joinLink } from '../../../src/core/links/join-link.ts';
import { findReachFaults } from '../../../src/core/reach/recount.ts';
import { showReach } from '../../../src/core/reach/show-reach.ts';
import { dayOf } from '../../../src/core/shared/dates.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { asTheSystem, type Person } from '../factories.ts';
import { anOfficer, inTree } from '../offices/office-town.ts';
import { openTown, type Town } from '../open-town.ts';
import { aVillage } from './merging-villages.ts';
import { anExecutive, type Executive } from './outreach-town.ts';

/** Three villages of one town and one of another. */
export const [zhao, qian, sun, far] = [
  '370215004301',
  '370215004302',
  '370215004303',
  '370215002301',
] as const;

export type VillageTown = { town: Town; office: Person; jiang: Executive; qin: Executive };

export const aVillageTown = async (): Promise<VillageTown> => villageTownOn(await openTown());

/** The same in a town that is there. */
export async function villageTownOn(town: Town): Promise<VillageTown> {
  await inTree(town);
  for (const code of [zhao, qian, sun, far]) await aVillage(town, code);
  const office = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
  return { town, office, jiang: await anExecutive(town, '江大姐'), qin: await anExecutive(town, '秦大姐') };
}

export const joined = (executive: Executive, villageCode: string, name = '王大姐') =>
  joinLink(executive.ctx(), { name, villageCode, saidYes: 'phone' });

/** She is an executive of a village itself. */
export const anExecutiveOf = (town: Town, person: Person, divisionCode: string) =>
  inTransaction(asTheSystem(town), (ctx) => seatExecutive(ctx, { personId: person.id, divisionCode }));

export async function prepared(
  office: Person,
  { villages, into, name }: { villages: readonly string[]; into: string; name?: string },
): Promise<string> {
  const named = name === undefined ? {} : { intoName: name };
  return prepareVillageMerger(office.ctx(), { villages: [...villages], intoCode: into, ...named });
}

export const arranged = (
  { town, office }: VillageTown,
  mergerId: string,
  more: { on?: string; leadOf?: string } = {},
) => arrangeVillageMerger(office.ctx(), { mergerId, on: dayOf(town.clock()), ...more });

/** Villages that become one today. Returns the merger's id. */
export async function merged(
  place: VillageTown,
  { leadOf, ...wish }: { villages: readonly string[]; into: string; name?: string; leadOf?: string },
): Promise<string> {
  const mergerId = await prepared(place.office, wish);
  await arranged(place, mergerId, leadOf === undefined ? {} : { leadOf });
  return mergerId;
}

export const reachOf = ({ office }: VillageTown, division: string, asOf?: string) =>
  showReach(office.ctx(), asOf === undefined ? { division } : { division, asOf });

/** Places whose kept figures are not those of a recount, on a day. */
export const faultsOn = ({ town }: VillageTown, day: string): Promise<string[]> =>
  inTransaction(asTheSystem(town), (ctx) => findReachFaults(ctx, day));
