import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { findOpenHome, listHomesHostedBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { forbidden, invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { longestDays, untilOf } from './deputy.ts';
import { mayNameDeputy } from './deputy-policy.ts';
import { isHostOf, markNamed } from './deputy-queries.ts';

export const NameDeputy = z.strictObject({
  homeId: z.string().refine(isId, { error: 'id-shape' }),
  personId: z.string().refine(isId, { error: 'id-shape' }),
  lastDay: z.iso.date({ error: 'required' }),
});
export type NameDeputy = z.input<typeof NameDeputy>;

function checkLastDay(lastDay: string, now: Date): void {
  const today = dayOf(now);
  if (lastDay < today) throw invalid([{ path: 'lastDay', code: 'in-the-past' }]);
  if (lastDay > addDays(today, longestDays)) throw invalid([{ path: 'lastDay', code: 'deputy-too-long' }]);
}

/**
 * The host of a home lets somebody stand in for her until the end of a day; named again, the day alone changes. Forbidden
 * for whoever is not the home's host, RuleBroken `deputy-is-host` where it is a host of this home.
 */
export async function nameDeputy(ctx: Ctx, input: NameDeputy): Promise<{ id: string }> {
  const { homeId, personId, lastDay } = parseInput(NameDeputy, input);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const home = await findOpenHome(ctx.db, homeId);
    if (!home) throw notFound('home-not-found');
    const by = ctx.actor.personId;
    const hosting = { hosts: await listHomesHostedBy(ctx.db, by) };
    if (!mayNameDeputy(hosting, home)) throw forbidden('deputy-by-host-only');
    checkLastDay(lastDay, ctx.now);
    const id = await asSystem(ctx, async (ctx) => {
      if (await isHostOf(ctx.db, personId, homeId)) throw ruleBroken('deputy-is-host');
      const named = {
        role: 'deputy' as const,
        person_id: personId,
        home_id: homeId,
        until: untilOf(lastDay),
      };
      return markNamed(ctx.db, { id: ctx.newId(), ...named, appointed_at: ctx.now, appointed_by: by });
    });
    await recordDeed(ctx, { verb: 'name-deputy', subjectId: id, homeId, personId });
    return { id };
  });
}
