import { seatExecutive } from '../../../src/core/executives/seat-executive.ts';
import { arrangeVillageMerger } from '../../../src/core/village-mergers/arrange-village-merger.ts';
import { prepareVillageMerger } from '../../../src/core/village-mergers/prepare-village-merger.ts';
import { joinLink } from '../../../src/core/links/join-link.ts';
import { findReachFaults } from '../../../src/core/reach/recount.ts';
import { showReach } from '../../../src/core/reach/show-reach.ts';
import { dayOf } from '../../../src/core/shared/dates.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { asTheSystem, type Person } from '../factories.ts';
import { openTown, type Town } from '../open-town.ts';
import { aVillage } from './merging-villages.ts';
import { withTwoExecutives, type Executive, type OutreachTown } from './outreach-town.ts';

/** Three villages of one town and one of another. */
export const [zhao, qian, sun, far] = [
  '370215004301',
  '370215004302',
  '370215004303',
  '370215002301',
] as const;

/** What they become where it is none of them. */
export const spring = '370215004399';

export type VillageTown = OutreachTown & { town: Town };

export const aVillageTown = async (): Promise<VillageTown> => villageTownOn(await openTown());

/** The same in a town that is there. */
export async function villageTownOn(town: Town): Promise<VillageTown> {
  const people = await withTwoExecutives(town);
  for (const code of [zhao, qian, sun, far]) await aVillage(town, code);
  return { town, ...people };
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

export const reachOf = ({ office }: Pick<VillageTown, 'office'>, division: string, asOf?: string) =>
  showReach(office.ctx(), asOf === undefined ? { division } : { division, asOf });

/** Places whose kept figures are not those of a recount, on a day. */
export const faultsOn = ({ town }: Pick<VillageTown, 'town'>, day: string): Promise<string[]> =>
  inTransaction(asTheSystem(town), (ctx) => findReachFaults(ctx, day));
