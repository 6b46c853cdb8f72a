import { findDivision } from '../divisions/division-queries.ts';
import { isWithin } from '../divisions/division.ts';
import { listStanding, type Standing } from '../divisions/village-version-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { goingOf, isNewVillage } from './village-merger.ts';
import { listInOthers, type VillageMergerRow } from './village-merger-queries.ts';

type Merger = Pick<VillageMergerRow, 'id' | 'villages' | 'into_code'>;

/** What stands in the way, and which village it is about. */
export type Obstacle = { code: string; villageCode: string };

const of = (code: string, villages: readonly string[]): Obstacle[] =>
  villages.map((villageCode) => ({ code, villageCode }));

/** A new code must be free, and a code of a town of this district. */
async function aboutTheNew(ctx: Ctx, { into_code: into }: Merger, day: string): Promise<Obstacle[]> {
  const town = await findDivision(ctx.db, into.slice(0, 9), ctx.now);
  if (town?.level !== 'town' || !isWithin(into, ctx.cell.divisionCode)) return of('town-unknown', [into]);
  return of(
    'code-in-use',
    (await listStanding(ctx.db, [into], day)).map(({ code }) => code),
  );
}

/** A village that began today has no day before this one on which it could have ended. */
const beganOn = (standing: readonly Standing[], day: string) =>
  standing.filter(({ since }) => since === day).map(({ code }) => code);

/** All that stands in the way of making these villages one today. */
export async function listObstacles(ctx: Ctx, merger: Merger): Promise<Obstacle[]> {
  const day = dayOf(ctx.now);
  const { villages, into_code: into } = merger;
  const standing = await listStanding(ctx.db, villages, day);
  const isHere = (code: string) =>
    isWithin(code, ctx.cell.divisionCode) && standing.some((village) => village.code === code);
  const others = await listInOthers(ctx.db, merger.id, [...new Set([...villages, into])]);
  const going = standing.filter(({ code }) => goingOf(merger).includes(code));
  return [
    ...of(
      'village-gone',
      villages.filter((code) => !isHere(code)),
    ),
    ...of('village-began-today', beganOn(going, day)),
    ...of('village-in-another-merger', others),
    ...(isNewVillage(merger) ? await aboutTheNew(ctx, merger, day) : []),
  ];
}
