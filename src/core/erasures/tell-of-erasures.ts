import { startClockAt } from '../cases/clocks/start-clock.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { erasureOf, notErased } from '../requests/request.ts';
import { markRequest, type RequestRow } from '../requests/request-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { insertErasure, lockRequestsToErase } from './erasure-queries.ts';

const atOnce = 100;

/** A case came of it after she had asked: it waits on there, from the same hour, and its team calls her. */
async function moveToTheCase(ctx: Ctx, request: RequestRow, caseId: string): Promise<void> {
  const asked = erasureOf(request);
  await markRequest(ctx.db, request.id, notErased);
  if (!asked) return;
  const erasure = {
    id: ctx.newId(),
    case_id: caseId,
    asked_at: asked.askedAt,
    waits_until: asked.waitsUntil,
  };
  if (!(await insertErasure(ctx.db, erasure))) return;
  await startClockAt(ctx, { caseId, clock: 'erasure-wait', aboutId: erasure.id, due: asked.waitsUntil });
  const letters = [{ topic: 'case-clock-due' as const, subjectId: caseId }];
  await recordDeed(ctx, { verb: 'ask-to-erase', subjectId: caseId, letters });
}

/**
 * Tells those who call her, once, that the wait is over where no case came of what she wants erased; where one came since, hands
 * it over to that. Safe to repeat. Acts as the system; returns how many.
 */
export const tellOfErasures = (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const due = await lockRequestsToErase(ctx.db, { now: ctx.now, limit: atOnce });
    for (const request of due) {
      const { id: requestId, case_id: caseId } = request;
      if (caseId !== null) {
        await moveToTheCase(ctx, request, caseId);
        continue;
      }
      await markRequest(ctx.db, requestId, { erase_told_at: ctx.now });
      const letters = [{ topic: 'request-erasure-asked' as const, subjectId: requestId }];
      await recordDeed(ctx, { verb: 'tell-of-erasure', subjectId: requestId, letters });
    }
    return due.length;
  });
