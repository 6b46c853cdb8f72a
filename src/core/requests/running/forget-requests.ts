import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { addEvent } from '../event-queries.ts';
import {
  cutWhatIsUrgentOf,
  markNotesForgotten,
  markRequestsForgotten,
  markWithdrawnOf,
  releaseRequestsOf,
} from '../request-queries.ts';

async function forget(ctx: Ctx, whose: Parameters<typeof markRequestsForgotten>[1]): Promise<number> {
  const forgotten = await markRequestsForgotten(ctx.db, whose, ctx.now);
  await markNotesForgotten(ctx.db, forgotten, ctx.now);
  for (const requestId of forgotten) await addEvent(ctx, { requestId, kind: 'forgotten' });
  return forgotten.length;
}

/** Forgets the words of closed requests whose day has come, and every note to them. Returns how many. */
export const forgetRequests = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, (ctx) => forget(ctx, { by: dayOf(ctx.now) }));

/** One that is closed, at once and whatever its day. Inside a verb's transaction, as the system. */
export const forgetRequest = (ctx: Ctx, requestId: string): Promise<number> => forget(ctx, { requestId });

/** Somebody else may hold her phone: whoever has it is told, and looks after her all the same. */
async function keepWhatIsUrgent(ctx: Ctx, personId: string): Promise<void> {
  for (const requestId of await cutWhatIsUrgentOf(ctx.db, personId)) {
    await addEvent(ctx, { requestId, kind: 'account-gone' });
    const letters = [{ topic: 'request-due' as const, subjectId: requestId }];
    await recordDeed(ctx, { verb: 'cut-request', subjectId: requestId, letters });
  }
}

/**
 * Of somebody who leaves: what she asked under her name ends and is forgotten, but for what is urgent; what she has taken as
 * an official waits for another. Inside a verb's transaction, as the system.
 */
export async function forgetRequestsOf(ctx: Ctx, personId: string): Promise<void> {
  await keepWhatIsUrgent(ctx, personId);
  await markWithdrawnOf(ctx.db, personId, { at: ctx.now, on: dayOf(ctx.now) });
  await forget(ctx, { personId });
  for (const subjectId of await releaseRequestsOf(ctx.db, personId)) {
    const letters = [{ topic: 'request-came' as const, subjectId }];
    await recordDeed(ctx, { verb: 'release-request', subjectId, letters });
  }
}
