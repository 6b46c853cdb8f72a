import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findDeputyshipEndedSince } from './deputy-queries.ts';

const lately = 2 * 86_400_000;

/** Whether what she may no more is explained by this: she stood in for a host, and that has ended. */
export async function wasDeputyLately(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return false;
  const since = new Date(ctx.now.getTime() - lately);
  return inTransaction(
    ctx,
    async (ctx) => (await findDeputyshipEndedSince(ctx.db, actor.personId, since)) !== undefined,
  );
}
