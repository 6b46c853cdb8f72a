import { forgetNameOnly } from '../people/forget-name-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { keptAfterDays } from './group-leader.ts';
import { listToForget } from './group-leader-queries.ts';

/** Of whoever has led no group for some weeks name and phone go; that there was somebody, and when, stays. Returns how many. */
export async function forgetLeaders(ctx: Ctx): Promise<number> {
  return inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    let forgotten = 0;
    for (const { personId } of await listToForget(ctx.db, addDays(dayOf(ctx.now), -keptAfterDays)))
      if (await forgetNameOnly(ctx, personId)) forgotten += 1;
    return forgotten;
  });
}
