import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { findSitting, markSitting } from '../docket-queries.ts';
import { anId } from '../docket-words.ts';

export const CallOffSitting = z.strictObject({ caseId: z.string(), sittingId: anId });
export type CallOffSitting = z.input<typeof CallOffSitting>;

/** It does not take place. NotFound `sitting-not-found`; Conflict `sitting-recorded`. */
export async function callOffSitting(ctx: Ctx, input: CallOffSitting, once: Once = {}): Promise<void> {
  const { caseId, sittingId } = parseInput(CallOffSitting, input);
  const wish = { sittingId };
  const act = { ...once, verb: 'call-off-sitting', act: 'sit-together', caseId, wish } as const;
  await actOnMediation(ctx, act, async (ctx, docket) => {
    const sitting = await findSitting(ctx.db, docket.id, sittingId);
    if (!sitting) throw notFound('sitting-not-found');
    if (sitting.recorded_at) throw conflict('sitting-recorded');
    if (!sitting.called_off_at) await markSitting(ctx.db, sittingId, { called_off_at: ctx.now });
    return {};
  });
}
