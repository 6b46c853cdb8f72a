import { z } from 'zod';
import type { Once } from '../deeds/answer-once.ts';
import { untilOf } from '../deputies/deputy.ts';
import { markNamed } from '../deputies/deputy-queries.ts';
import { endDeputiesAt } from '../deputies/end-deputies-at.ts';
import type { PersonOfPhone } from '../deputies/name-deputy.ts';
import { furnish, seeHomeFor } from '../homes/desk/furnish.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { checkLastDay } from './check-last-day.ts';

export const AppointHost = z.strictObject({
  homeId: z.string(),
  phone: z.string(),
  lastDay: z.iso.date({ error: 'required' }),
});
export type AppointHost = z.input<typeof AppointHost>;

type Asked = Once & { personOfPhone: PersonOfPhone };

/** Nobody but the office above the home learns whether a phone is known here, and only with a day that can be. */
async function getPersonOf(ctx: PersonCtx, wish: AppointHost, personOfPhone: PersonOfPhone): Promise<string> {
  await inTransaction(ctx, (ctx) => seeHomeFor(ctx, wish.homeId, 'place'));
  checkLastDay(wish.lastDay, ctx.now);
  const personId = await personOfPhone(wish.phone);
  if (personId === null) throw invalid([{ path: 'phone', code: 'host-phone-unknown' }]);
  return personId;
}

/**
 * The office above a home makes whoever signs in with a phone its host until the end of a day; who is host already gets
 * the new day. A home may have several. Who stood in there does so no more. Returns the appointment's id. NotFound,
 * Forbidden; Invalid, also `host-phone-unknown`.
 */
export async function appointHost(
  ctx: Ctx,
  input: AppointHost,
  { personOfPhone, ...once }: Asked,
): Promise<string> {
  const wish = parseInput(AppointHost, input);
  const { homeId, lastDay } = wish;
  const personId = await getPersonOf(personOnly(ctx), wish, personOfPhone);
  // Without the phone, of which nothing is kept, not in a hash either.
  const appointment = { homeId, personId, lastDay };
  return furnish(ctx, once, {
    verb: 'appoint-host',
    wish: appointment,
    may: 'place',
    work: async (ctx, home) => {
      checkLastDay(lastDay, ctx.now);
      const [newId, by, at] = [ctx.newId(), ctx.actor.personId, ctx.now];
      // Whoever becomes host stands in for nobody there any more.
      await endDeputiesAt(ctx, { homeId: home.id, personId, as: 'person_id' }, { at, by });
      const subjectId = await asSystem(ctx, async (ctx) => {
        const host = {
          role: 'host' as const,
          id: newId,
          person_id: personId,
          home_id: home.id,
          until: untilOf(lastDay),
        };
        return markNamed(ctx.db, { ...host, appointed_at: at, appointed_by: by });
      });
      const topic = subjectId === newId ? 'host-appointed' : 'appointment-extended';
      return { subjectId, personId, letters: [{ topic, subjectId }] };
    },
  });
}
