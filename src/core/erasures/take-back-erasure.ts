import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import { findHersByCode } from '../cases/reading/find-case-by-code.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { addEvent } from '../requests/event-queries.ts';
import { erasureOf, notErased } from '../requests/request.ts';
import { lockRequest, markRequest } from '../requests/request-queries.ts';
import type { Tries } from '../requests/returning/code-tries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { AskToErase } from './ask-to-erase.ts';
import { findErasureAsked, markErasure } from './erasure-queries.ts';

async function takeBack(ctx: Ctx, caseId: string): Promise<void> {
  const asked = await findErasureAsked(ctx.db, caseId);
  if (!asked || !(await markErasure(ctx.db, asked.id, { taken_back_at: ctx.now })))
    throw notFound('erasure-not-found');
  await stopClocks(ctx, { aboutId: asked.id });
  await recordDeed(ctx, { verb: 'take-back-erasure', subjectId: caseId });
}

async function takeBackOfRequest(ctx: Ctx, requestId: string): Promise<void> {
  const request = await lockRequest(ctx.db, requestId);
  if (request?.case_id) return takeBack(ctx, request.case_id);
  if (!request || !erasureOf(request)) throw notFound('erasure-not-found');
  await markRequest(ctx.db, requestId, notErased);
  await addEvent(ctx, { requestId, kind: 'erasure-taken-back' });
  await recordDeed(ctx, { verb: 'take-back-erasure', subjectId: requestId });
}

/** She has thought otherwise, or it was not she who asked: all stays. NotFound also where nothing waits. */
export async function takeBackErasure(
  ctx: Ctx,
  input: AskToErase,
  trying: { tries?: Tries } = {},
): Promise<void> {
  const { caseId, requestId } = await findHersByCode(ctx, parseInput(AskToErase, input), trying);
  await inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => (caseId === null ? takeBackOfRequest(ctx, requestId) : takeBack(ctx, caseId))),
  );
}
