import type { PersonCtx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findHold } from './find-hold.ts';
import { isNearTheStart, isSpared } from './missed-place.ts';
import { findActivityUnderRule, findRule } from './missed-place-queries.ts';

/**
 * Before she takes a place for herself, where the district has set a rule. RuleBroken `only-near-the-start`, which names
 * until which day, and whom to call meanwhile.
 */
export async function checkHeldBack(ctx: PersonCtx, activityId: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [rule, activity] = [await findRule(ctx), await findActivityUnderRule(ctx, activityId)];
    if (!rule || !activity || isSpared(activity) || isNearTheStart(activity.startsAt, ctx.now)) return;
    const hold = await findHold(ctx, rule);
    if (hold)
      throw ruleBroken('only-near-the-start', { named: { day: hold.lastDay, phone: activity.phone } });
  });
}
