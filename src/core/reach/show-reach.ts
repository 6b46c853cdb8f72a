import { z } from 'zod';
import { listDivisions } from '../divisions/division-queries.ts';
import type { Division } from '../divisions/division.ts';
import { sumHouseholds } from '../households/household-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { noFigures, type Figures } from './reach.ts';
import { getPlaceBelow } from './get-place-below.ts';
import { countVillages, sumFigures } from './sum-queries.ts';

export const ShowReach = z.strictObject({
  division: z.string().max(20),
  /** A day that has come; today where it is left out. */
  asOf: z.iso.date({ error: 'day-shape' }).optional(),
});
export type ShowReach = z.input<typeof ShowReach>;

/** The figures of a place on one day, with how many villages and households it has, and how many of these a home serves. */
export type ReachOfPlace = Figures & {
  code: string;
  name: string;
  villages: number;
  households: number;
  served: number;
  /** Where it is drawn on a map. */
  location: Division['location'];
};

export type Reach = ReachOfPlace & { parentCode: string | null; asOf: string; byDivision: ReachOfPlace[] };

const none = { ...noFigures, villages: 0, households: 0, served: 0 };

/**
 * The counts of a place and of those right below it, on a day: exact at every moment, and for a day that has passed as far as it is
 * known today. NotFound `division-not-found`; Forbidden for whoever acts for no office above it; Invalid `in-the-future`.
 */
export async function showReach(ctx: Ctx, input: ShowReach): Promise<Reach> {
  const { division, asOf = dayOf(ctx.now) } = parseInput(ShowReach, input);
  if (asOf > dayOf(ctx.now)) throw invalid([{ path: 'asOf', code: 'in-the-future' }]);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const place = await getPlaceBelow(ctx, division, asOf);
    const below = await listDivisions(ctx.db, place.code, startOfDay(asOf));
    const codes = [place.code, ...below.map(({ code }) => code)];
    const asked = { codes, day: asOf };
    const [figures, villages, households] = await asSystem(ctx, (ctx) =>
      Promise.all([sumFigures(ctx, asked), countVillages(ctx, asked), sumHouseholds(ctx, asked)]),
    );
    const counted = new Map([...figures, ...villages, ...households].map(({ code }) => [code, none]));
    for (const { code, ...part } of [...figures, ...villages, ...households])
      counted.set(code, { ...none, ...counted.get(code), ...part });
    const of = ({ code, name, location }: Division): ReachOfPlace => ({
      ...(counted.get(code) ?? none),
      ...{ code, name, location },
    });
    return { ...of(place), parentCode: place.parentCode, asOf, byDivision: below.map(of) };
  });
}
