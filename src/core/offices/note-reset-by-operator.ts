import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';

/** What the machine room does for the district's own office, above which nobody stands here. As the system. */
export async function noteResetByOperator(ctx: Ctx, { personId }: { personId: string }): Promise<void> {
  if (ctx.actor.kind !== 'system') throw forbidden();
  await inTransaction(ctx, async (ctx) => {
    const letters = [{ topic: 'second-step-reset' as const, subjectId: personId }];
    await recordDeed(ctx, { verb: 'reset-second-step', subjectId: personId, personId, letters });
  });
}
