import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { ErasureAsked } from '../../requests/request.ts';
import { insertErasure } from './case-clock-queries.ts';
import { startClockAt } from './start-clock.ts';

/**
 * She wants what stands in a case erased: it waits with a clock, and the team calls her at its end. False where one waits already.
 * Inside a verb's transaction, as the system.
 */
export async function waitToErase(ctx: Ctx, caseId: string, asked: ErasureAsked): Promise<boolean> {
  const { askedAt: asked_at, waitsUntil: waits_until } = asked;
  const id = ctx.newId();
  if (!(await insertErasure(ctx.db, { id, case_id: caseId, asked_at, waits_until }))) return false;
  await startClockAt(ctx, { caseId, clock: 'erasure-wait', aboutId: id, due: waits_until });
  const letters = [{ topic: 'case-erasure-asked' as const, subjectId: caseId }];
  await recordDeed(ctx, { verb: 'ask-to-erase', subjectId: caseId, letters });
  return true;
}
