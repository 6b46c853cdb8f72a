import type { Ctx } from '../shared/ctx.ts';
import { leastIdOf } from '../shared/ids.ts';
import { inTransaction } from '../shared/transaction.ts';

const daysKept = 30;

/**
 * Forgets delivered letters written more than thirty days ago; one that nobody could deliver stays. Ids are in order
 * of time, so the old ones are a range of the primary key. Returns how many.
 */
export async function forgetLetters(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - daysKept * 86_400_000);
  const firstToKeep = leastIdOf(before);
  return inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('outbox')
      .where('id', '<', firstToKeep)
      .where('done_at', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  });
}
