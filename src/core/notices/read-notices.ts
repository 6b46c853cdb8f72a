import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markAllRead } from './notice-queries.ts';

/** She has seen her inbox; what comes later is new again. */
export async function readNotices(ctx: Ctx): Promise<void> {
  await inTransaction(personOnly(ctx), (ctx) => markAllRead(ctx.db, ctx.actor.personId, ctx.now));
}
