import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { addEvent } from '../event-queries.ts';
import { markNotesForgotten, markRequestsForgotten } from '../request-queries.ts';

/** Forgets the words of closed requests whose day has come, and every note to them. Returns how many. */
export const forgetRequests = (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const forgotten = await markRequestsForgotten(ctx.db, { by: dayOf(ctx.now) }, ctx.now);
    await markNotesForgotten(ctx.db, forgotten, ctx.now);
    for (const requestId of forgotten) await addEvent(ctx, { requestId, kind: 'forgotten' });
    return forgotten.length;
  });
