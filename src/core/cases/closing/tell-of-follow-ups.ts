import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { markFollowUpsTold } from './closing-queries.ts';

/** Tells the team of each follow-up whose day has come, in its first minute and once. Returns how many. */
export const tellOfFollowUps = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const tomorrow = startOfDay(addDays(dayOf(ctx.now), 1));
    const due = await markFollowUpsTold(ctx.db, { before: tomorrow, now: ctx.now });
    for (const { id, caseId } of due) {
      const letters = [{ topic: 'case-follow-up-due' as const, subjectId: caseId }];
      await recordDeed(ctx, { verb: 'ask-to-follow-up', subjectId: id, letters });
    }
    return due.length;
  });
