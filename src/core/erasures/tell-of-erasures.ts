import { carryErasure } from '../cases/clocks/carry-erasure.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { listDistrictClocks } from '../district-clocks/district-clock-queries.ts';
import { addEvent } from '../requests/event-queries.ts';
import { isClosed, levelAsked } from '../requests/request.ts';
import { markRequest, type RequestRow } from '../requests/request-queries.ts';
import { runClock } from '../requests/running/run-clock.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { lockRequestsToErase, type ErasureDue } from './erasure-queries.ts';

const atOnce = 100;

/** Nobody at its home can decide of it any more: the desk reads it from now on, and calls her. */
async function passToTheDesk(ctx: Ctx, request: RequestRow): Promise<void> {
  const running = runClock(levelAsked(request), ctx.now, await listDistrictClocks(ctx.db));
  await markRequest(ctx.db, request.id, { at_desk_at: ctx.now, ...running });
  await addEvent(ctx, { requestId: request.id, kind: 'passed', detail: running.clock });
}

async function tell(ctx: Ctx, request: ErasureDue): Promise<void> {
  const { id: subjectId, erase_after: until } = request;
  if (request.isLeftAtHome) await passToTheDesk(ctx, request);
  if (until !== null && until <= ctx.now) await markRequest(ctx.db, subjectId, { erase_told_at: ctx.now });
  const came = request.isLeftAtHome && !isClosed(request);
  const letters = [
    { topic: 'request-erasure-asked' as const, subjectId },
    ...(came ? [{ topic: 'request-came' as const, subjectId }] : []),
  ];
  await recordDeed(ctx, { verb: 'tell-of-erasure', subjectId, letters });
}

/**
 * Tells those who call her, once, that the wait is over where no case came of what she wants erased; what lies at a home where
 * nobody can decide of it goes to the desk, which is told. Where a case came before cases took that with them, it is handed over
 * now. Safe to repeat. Acts as the system; returns how many.
 */
export const tellOfErasures = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const due = await lockRequestsToErase(ctx.db, { now: ctx.now, limit: atOnce });
    for (const request of due) {
      if (request.case_id === null) await tell(ctx, request);
      else await carryErasure(ctx, request, request.case_id);
    }
    return due.length;
  });
