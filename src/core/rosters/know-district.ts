import { isWithin, prefixOf } from '../divisions/division.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { asSystem } from '../shared/transaction.ts';
import { knowPlaces } from './know-places.ts';
import { listExecutiveNames, listLeads, type NamedDivision, type NamedExecutive } from './known-queries.ts';
import { finderOf } from './reading/place-names.ts';
import { wordOf } from './reading/spellings.ts';
import type { FindExecutive, Known } from './reading/understand.ts';

/** One of two who are called alike is found by her place: the line's village lies in it. */
function executivesBy(executives: readonly NamedExecutive[]): FindExecutive {
  const byName = Map.groupBy(executives, ({ name }) => wordOf(name));
  return (name, villageCode) => {
    const called = byName.get(name) ?? [];
    const near = called.filter(({ divisionCode }) => isWithin(villageCode, divisionCode));
    const [found, another] = near.length > 0 ? near : called;
    if (!found) return 'executive-unknown';
    return another ? 'executive-ambiguous' : found;
  };
}

/** More than any village was ever merged on. */
const mostSteps = 20;

/** Where each of these lies by now; undefined of one that is no more, or part of one elsewhere. */
function villageNowAmong(villages: readonly NamedDivision[]): Known['villageNow'] {
  const last = new Map(villages.toReversed().map((one) => [one.code, one]));
  return (code) => {
    let village = last.get(code);
    for (let step = 0; step < mostSteps && village && village.until !== null; step += 1)
      village = village.into === null ? undefined : last.get(village.into);
    return village?.until === null ? village.code : undefined;
  };
}

/** What a roster of a place may name: its villages and towns, its executives, and who leads which village. */
export async function knowDistrict(ctx: Ctx, division: { code: string; name: string }): Promise<Known> {
  const prefix = prefixOf(division.code);
  return asSystem(ctx, async ({ db, now }) => {
    const { villages, towns } = await knowPlaces(db, division);
    const leads = new Map((await listLeads(db, prefix)).map((one) => [one.villageCode, one.executiveId]));
    const offices = [...towns.filter(({ until }) => until === null), division];
    return {
      today: dayOf(now),
      findVillage: finderOf({ villages, towns }),
      villageNow: villageNowAmong(villages),
      findOffice: ({ town, code }) =>
        (code === ''
          ? offices.find(({ name }) => wordOf(name) === town)
          : offices.find((one) => one.code === code)
        )?.code,
      findExecutive: executivesBy(await listExecutiveNames(db, prefix)),
      leadOf: (villageCode) => leads.get(villageCode),
    };
  });
}
