import { z } from 'zod';
import { longestReason } from '../../cases/case.ts';
import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { findPromise, markPromise } from '../agreement-queries.ts';
import { anId, remarkOf } from '../docket-words.ts';
import { getAgreement } from './get-agreement.ts';

export const KeepPromise = z.strictObject({
  caseId: z.string(),
  promiseId: anId,
  kept: z.boolean(),
  remark: paragraph(1, longestReason).optional(),
});
export type KeepPromise = z.input<typeof KeepPromise>;

/**
 * Somebody has gone and asked (回访), also once the case is closed: it was kept, or not yet. What was not kept may be looked at
 * again; what was stays so.
 * NotFound `promise-not-found`; Conflict `promise-kept-already`.
 */
export async function keepPromise(ctx: Ctx, input: KeepPromise, once: Once = {}): Promise<void> {
  const { caseId, promiseId, kept, remark } = parseInput(KeepPromise, input);
  const wish = { promiseId, kept, remark: remark === undefined ? null : await markOf(ctx, remark) };
  const act = { ...once, verb: 'keep-promise', act: 'keep-promise', caseId, wish, evenClosed: true } as const;
  await actOnMediation(ctx, act, async (ctx, docket) => {
    const agreement = await getAgreement(ctx, docket.id);
    const promise = await findPromise(ctx.db, agreement.id, promiseId);
    if (!promise) throw notFound('promise-not-found');
    if (promise.kept === true) throw conflict('promise-kept-already');
    const sealed = remark === undefined ? null : await ctx.vault.seal(remark, remarkOf(promiseId));
    await markPromise(ctx.db, promiseId, {
      ...{ looked_on: dayOf(ctx.now), looked_by: ctx.actor.personId, kept, remark: sealed },
    });
    if (kept) await stopClocks(ctx, { aboutId: promiseId });
    return {};
  });
}
