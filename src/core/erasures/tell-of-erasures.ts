import { carryErasure } from '../cases/clocks/carry-erasure.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { markRequest } from '../requests/request-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { lockRequestsToErase } from './erasure-queries.ts';

const atOnce = 100;

/**
 * Tells those who call her, once, that the wait is over where no case came of what she wants erased. Where one came before
 * cases took that with them, it is handed over now. Safe to repeat. Acts as the system; returns how many.
 */
export const tellOfErasures = (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const due = await lockRequestsToErase(ctx.db, { now: ctx.now, limit: atOnce });
    for (const request of due) {
      const { id: requestId, case_id: caseId } = request;
      if (caseId !== null) {
        await carryErasure(ctx, request, caseId);
        continue;
      }
      await markRequest(ctx.db, requestId, { erase_told_at: ctx.now });
      const letters = [{ topic: 'request-erasure-asked' as const, subjectId: requestId }];
      await recordDeed(ctx, { verb: 'tell-of-erasure', subjectId: requestId, letters });
    }
    return due.length;
  });
