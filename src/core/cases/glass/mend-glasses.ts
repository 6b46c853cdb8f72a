import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { markGlassesOver, markReviewsTold } from './glass-queries.ts';

/** Ends the glasses whose three hours are over, and tells the teams which they must look at today. Returns how many. */
export const mendGlasses = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const over = await markGlassesOver(ctx.db, ctx.now);
    const due = await markReviewsTold(ctx.db, { day: dayOf(ctx.now), now: ctx.now });
    for (const glassId of due) {
      const letters = [{ topic: 'case-glass-to-review' as const, subjectId: glassId }];
      await recordDeed(ctx, { verb: 'ask-to-review-glass', subjectId: glassId, letters });
    }
    return over;
  });
