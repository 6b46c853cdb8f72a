import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { daysLookedAt } from './list-free-times.ts';
import { nextFree } from './next-free.ts';
import { listListeningTaken } from './next-free-queries.ts';

/**
 * The home where the next free hour is had with somebody who listens; null where nobody has one. Open to everybody. The first that
 * `listFreeTimes` would show, found without the others.
 */
export async function findWhoListens(ctx: Ctx): Promise<{ homeId: string } | null> {
  const today = dayOf(ctx.now);
  const all = await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, ({ db }) =>
    listListeningTaken(db, { today, until: addDays(today, daysLookedAt + 2) }),
  );
  const next = nextFree(all, { now: ctx.now, today, days: daysLookedAt });
  return next ? { homeId: next.homeId } : null;
}
