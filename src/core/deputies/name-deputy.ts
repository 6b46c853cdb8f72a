import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { findOpenHome, listHomesHostedBy } from '../homes/home-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { forbidden, invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { longestDays, untilOf } from './deputy.ts';
import { mayNameDeputy } from './deputy-policy.ts';
import { holdHost, isHostOf, markNamed } from './deputy-queries.ts';

export const NameDeputy = z.strictObject({
  homeId: z.string().refine(isId, { error: 'id-shape' }),
  phone: z.string(),
  lastDay: z.iso.date({ error: 'required' }),
});
export type NameDeputy = z.input<typeof NameDeputy>;

/** The person here who signs in with a phone; null where nobody has yet. Throws Invalid where it is none. */
export type PersonOfPhone = (phone: string) => Promise<string | null>;

function checkLastDay(lastDay: string, now: Date): void {
  const today = dayOf(now);
  if (lastDay < today) throw invalid([{ path: 'lastDay', code: 'in-the-past' }]);
  if (lastDay > addDays(today, longestDays)) throw invalid([{ path: 'lastDay', code: 'deputy-too-long' }]);
}

async function checkHosts(ctx: PersonCtx, homeId: string): Promise<void> {
  const home = await findOpenHome(ctx.db, homeId);
  if (!home) throw notFound('home-not-found');
  const hosting = { hosts: await listHomesHostedBy(ctx.db, ctx.actor.personId) };
  if (!mayNameDeputy(hosting, home)) throw forbidden('deputy-by-host-only');
}

/** Nobody but the home's host learns whether a phone is known here, and only with a day that can be. */
async function getPersonOf(ctx: PersonCtx, wish: z.output<typeof NameDeputy>, personOfPhone: PersonOfPhone) {
  await inTransaction(ctx, (ctx) => checkHosts(ctx, wish.homeId));
  checkLastDay(wish.lastDay, ctx.now);
  const personId = await personOfPhone(wish.phone);
  if (personId === null) throw invalid([{ path: 'phone', code: 'deputy-phone-unknown' }]);
  return personId;
}

/**
 * The host of a home lets whoever signs in with a phone stand in for her until the end of a day; named again, the day
 * alone changes. NotFound; Forbidden for whoever is not the home's host; Invalid, also `deputy-phone-unknown`; RuleBroken
 * `deputy-is-host` where it is a host of this home.
 */
export async function nameDeputy(
  ctx: Ctx,
  input: NameDeputy,
  { personOfPhone }: { personOfPhone: PersonOfPhone },
): Promise<{ id: string }> {
  const wish = parseInput(NameDeputy, input);
  const { homeId, lastDay } = wish;
  const personId = await getPersonOf(personOnly(ctx), wish, personOfPhone);
  return inTransaction(personOnly(ctx), async (ctx) => {
    // The phone was looked up outside: she may have handed the home over meanwhile.
    await checkHosts(ctx, homeId);
    const by = ctx.actor.personId;
    const id = await asSystem(ctx, async (ctx) => {
      if (!(await holdHost(ctx.db, by, homeId))) throw forbidden('deputy-by-host-only');
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
