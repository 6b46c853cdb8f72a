import { z } from 'zod';
import type { Once } from '../deeds/answer-once.ts';
import { untilOf } from '../deputies/deputy.ts';
import { markNamed } from '../deputies/deputy-queries.ts';
import { furnish } from '../homes/desk/furnish.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { asSystem } from '../shared/transaction.ts';
import { markDeputiesEnded } from './appointment-queries.ts';
import { checkLastDay } from './check-last-day.ts';

export const AppointHost = z.strictObject({
  homeId: z.string(),
  personId: z.string().refine(isId, { error: 'id-shape' }),
  lastDay: z.iso.date({ error: 'required' }),
});
export type AppointHost = z.input<typeof AppointHost>;

/**
 * The office above a home makes somebody its host until the end of a day; who is host already gets the new day. A home
 * may have several. Who stood in there does so no more. Returns the appointment's id.
 */
export async function appointHost(ctx: Ctx, input: AppointHost, once: Once = {}): Promise<string> {
  const wish = parseInput(AppointHost, input);
  const { personId, lastDay } = wish;
  return furnish(ctx, once, {
    verb: 'appoint-host',
    wish,
    may: 'place',
    work: async (ctx, home) => {
      checkLastDay(lastDay, ctx.now);
      const [newId, by, at] = [ctx.newId(), ctx.actor.personId, ctx.now];
      const subjectId = await asSystem(ctx, async (ctx) => {
        // Whoever becomes host stands in for nobody there any more.
        await markDeputiesEnded(ctx.db, { homeId: home.id, personId, as: 'person_id' }, { at, by });
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
