import { z } from 'zod';
import { listNamed } from '../divisions/division-queries.ts';
import { listPlacesOf } from '../executives/executive-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { forbidden, invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { channels } from '../visits/visit.ts';
import { countLinks, countNeedsPassedOn, countPeopleMet, countVisits } from './my-year-queries.ts';
import { firstYear, type MyYear } from './my-year.ts';

export const ShowMyYear = z.strictObject({ year: z.number().int().min(firstYear).max(9999).optional() });
export type ShowMyYear = z.input<typeof ShowMyYear>;

/** What she did in a year, this one if she names none; for herself alone, also after she has left. Forbidden `executive-only`; Invalid `in-the-future`. */
export async function showMyYear(ctx: Ctx, input: ShowMyYear): Promise<MyYear> {
  const today = dayOf(ctx.now);
  const { year = Number(today.slice(0, 4)) } = parseInput(ShowMyYear, input);
  const [from, end] = [`${year}-01-01`, `${year}-12-31`];
  if (from > today) throw invalid([{ path: 'year', code: 'in-the-future' }]);
  const until = end < today ? end : today;
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    if ((await listPlacesOf(ctx.db, personId)).length === 0) throw forbidden('executive-only');
    const span = { personId, from, until };
    const { women, villages, began, ended } = await countLinks(ctx, span);
    const times = await countVisits(ctx, span);
    const met = await countPeopleMet(ctx, span);
    const days = { since: startOfDay(from), before: startOfDay(addDays(until, 1)) };
    const names = villages.length === 0 ? [] : await listNamed(ctx.db, villages, startOfDay(until));
    return {
      ...{ year, until, women, villages: names.map(({ name }) => name), began, ended },
      met: channels.flatMap((channel) => times.filter((one) => one.channel === channel)),
      ...{ womenMet: met.women, chairsMet: met.chairs },
      needs: await asSystem(ctx, (ctx) => countNeedsPassedOn(ctx, { personId, ...days })),
    };
  });
}
