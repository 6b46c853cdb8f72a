import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { countUnreadOf } from './notice-queries.ts';

/** How many lines of her inbox she has not seen. */
export async function countNewNotices(ctx: Ctx): Promise<number> {
  return inTransaction(personOnly(ctx), (ctx) => countUnreadOf(ctx.db, ctx.actor.personId));
}
