import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import { findCaseByCode } from '../cases/reading/find-case-by-code.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Tries } from '../requests/returning/code-tries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { AskToErase } from './ask-to-erase.ts';
import { findErasureAsked, markErasure } from './erasure-queries.ts';

/** She has thought otherwise, or it was not she who asked: all stays. NotFound also where nothing waits. */
export async function takeBackErasure(
  ctx: Ctx,
  input: AskToErase,
  trying: { tries?: Tries } = {},
): Promise<void> {
  const caseId = await findCaseByCode(ctx, parseInput(AskToErase, input), trying);
  if (caseId === null) throw notFound('erasure-not-found');
  await inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const asked = await findErasureAsked(ctx.db, caseId);
      if (!asked || !(await markErasure(ctx.db, asked.id, { taken_back_at: ctx.now })))
        throw notFound('erasure-not-found');
      await stopClocks(ctx, { aboutId: asked.id });
      await recordDeed(ctx, { verb: 'take-back-erasure', subjectId: caseId });
    }),
  );
}
