import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem } from '../../shared/transaction.ts';
import { findConsultationVisible } from '../consultation-queries.ts';
import { endUnderLock } from '../running/end-consultation.ts';
import { underLock } from '../running/under-lock.ts';

export const EndForCase = z.strictObject({ caseId: z.string(), consultationId: z.string() });
export type EndForCase = z.input<typeof EndForCase>;

/** The team gives an hour back. NotFound `consultation-not-found`; RuleBroken `consultation-over`; Conflict `consultation-ended`. */
export async function endForCase(ctx: Ctx, input: EndForCase, once: Once = {}): Promise<void> {
  const { caseId, consultationId } = parseInput(EndForCase, input);
  const act = { ...once, verb: 'end-consultation', act: 'end-consultation', caseId } as const;
  await actOnCase(ctx, { ...act, wish: { consultationId } }, async (ctx) => {
    const seen = isId(consultationId) ? await findConsultationVisible(ctx.db, consultationId) : undefined;
    if (seen?.case_id !== caseId) throw notFound('consultation-not-found');
    if (seen.starts_at <= ctx.now) throw ruleBroken('consultation-over');
    const deed = await asSystem(ctx, async (system) =>
      endUnderLock(system, await underLock(system, seen), 'given-up'),
    );
    await recordDeed(ctx, deed);
    return { id: consultationId };
  });
}
