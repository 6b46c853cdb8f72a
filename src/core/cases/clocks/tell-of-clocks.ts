import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { takeTold } from './case-clock-queries.ts';

/** Tells the team of each clock whose reminder or end has come, each once. Returns how many clocks. */
export const tellOfClocks = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const told = await takeTold(ctx.db, ctx.now);
    for (const { id, caseId } of told) {
      const letters = [{ topic: 'case-clock-due' as const, subjectId: caseId }];
      await recordDeed(ctx, { verb: 'warn-of-clock', subjectId: id, letters });
    }
    return told.length;
  });
