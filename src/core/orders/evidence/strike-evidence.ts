import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { markEvidenceStruck } from './evidence-queries.ts';

export const StrikeEvidence = z.strictObject({
  caseId: z.string(),
  evidenceId: z.string().refine(isId, { error: 'id-shape' }),
});
export type StrikeEvidence = z.input<typeof StrikeEvidence>;

/** It does not belong in the application; packs that were made before keep it. NotFound `evidence-not-found`. */
export async function strikeEvidence(ctx: Ctx, input: StrikeEvidence, once: Once = {}): Promise<void> {
  const { caseId, evidenceId } = parseInput(StrikeEvidence, input);
  const wish = { evidenceId };
  const act = { ...once, verb: 'strike-evidence', act: 'strike-evidence', caseId, wish } as const;
  await actOnCase(ctx, act, async (ctx) => {
    const struck = { struck_at: ctx.now, struck_by: ctx.actor.personId };
    if (!(await markEvidenceStruck(ctx.db, { caseId, evidenceId }, struck)))
      throw notFound('evidence-not-found');
    return {};
  });
}
