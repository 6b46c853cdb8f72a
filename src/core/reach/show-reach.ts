import { z } from 'zod';
import { findDivision, listDivisions } from '../divisions/division-queries.ts';
import { isWithin, type Division } from '../divisions/division.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { divisionsActedFor } from '../offices/offices-acted-for.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { invalid, notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { noFigures, type Figures } from './reach.ts';
import { countVillages, sumFigures } from './sum-queries.ts';

export const ShowReach = z.strictObject({
  division: z.string().max(20),
  /** A day that has come; today where it is left out. */
  asOf: z.iso.date({ error: 'day-shape' }).optional(),
});
export type ShowReach = z.input<typeof ShowReach>;

/** The figures of a place on one day, with how many villages it has. */
export type ReachOfPlace = Figures & { code: string; name: string; villages: number };

export type Reach = ReachOfPlace & { asOf: string; byDivision: ReachOfPlace[] };

async function getPlace(ctx: PersonCtx, typed: string, day: string): Promise<Division> {
  const place = await findDivision(ctx.db, typed, startOfDay(day));
  if (!place) throw notFound('division-not-found');
  const offices = await divisionsActedFor(ctx);
  if (!offices.some((code) => isWithin(place.code, code))) throw await forbiddenTo(ctx, 'office-only');
  return place;
}

/**
 * The counts of a place and of those right below it, on a day: exact at every moment, and for a day that has passed as far as it is
 * known today. NotFound `division-not-found`; Forbidden for whoever acts for no office above it; Invalid `in-the-future`.
 */
export async function showReach(ctx: Ctx, input: ShowReach): Promise<Reach> {
  const { division, asOf = dayOf(ctx.now) } = parseInput(ShowReach, input);
  if (asOf > dayOf(ctx.now)) throw invalid([{ path: 'asOf', code: 'in-the-future' }]);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const place = await getPlace(ctx, division, asOf);
    const below = await listDivisions(ctx.db, place.code, startOfDay(asOf));
    const codes = [place.code, ...below.map(({ code }) => code)];
    const asked = { codes, day: asOf };
    const [figures, villages] = await asSystem(ctx, (ctx) =>
      Promise.all([sumFigures(ctx, asked), countVillages(ctx, asked)]),
    );
    const of = ({ code, name }: Division): ReachOfPlace => ({
      ...(figures.find((one) => one.code === code) ?? noFigures),
      ...{ code, name, villages: villages.find((one) => one.code === code)?.villages ?? 0 },
    });
    return { ...of(place), asOf, byDivision: below.map(of) };
  });
}
