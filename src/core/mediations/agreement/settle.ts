import { z } from 'zod';
import { sealJson } from '../../cases/sealed-json.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation, checkAccepted, checkOffered, moveOn } from '../act-on-mediation.ts';
import { findAgreementOf, insertAgreement } from '../agreement-queries.ts';
import { aDay, Terms, termsOf } from '../docket-words.ts';
import { checkDay } from './check-day.ts';

export const Settle = z.strictObject({
  caseId: z.string(),
  form: z.enum(['written', 'oral']),
  on: aDay,
  terms: Terms,
  /** Identity, adoption, whether a marriage stands: no court confirms an agreement on these. */
  ofStatus: z.boolean().default(false),
});
export type Settle = z.input<typeof Settle>;

/**
 * They agree (人民调解法 §28, §29). By word of mouth it binds from that day (§30); on paper once all have signed and sealed it.
 * RuleBroken `mediation-not-offered`, and of the day as `checkDay` has it; Conflict `mediation-not-there`, `settled-already`, `mediator-to-accept`.
 */
export async function settle(ctx: Ctx, input: Settle, once: Once = {}): Promise<{ id: string }> {
  const { caseId, form, on, terms, ofStatus } = parseInput(Settle, input);
  const wish = { form, on, ofStatus, terms: await markOf(ctx, terms) };
  const act = { ...once, verb: 'settle', act: 'settle', caseId, wish } as const;
  const id = await actOnMediation(ctx, act, async (ctx, docket, seen) => {
    checkOffered(seen);
    await checkDay(ctx, { caseId, on, openedAt: docket.opened_at });
    if (await findAgreementOf(ctx.db, docket.id)) throw conflict('settled-already');
    await checkAccepted(ctx, docket.id);
    const isOral = form === 'oral';
    await moveOn(ctx, docket, isOral ? 'in-force' : 'settled');
    const id = ctx.newId();
    await insertAgreement(ctx.db, {
      ...{ id, mediation_id: docket.id, case_id: caseId, form, of_status: ofStatus },
      ...{ made_on: on, made_by: ctx.actor.personId, in_force_on: isOral ? on : null },
      terms: await sealJson(ctx, terms, termsOf(id)),
    });
    return { id };
  });
  return { id };
}
