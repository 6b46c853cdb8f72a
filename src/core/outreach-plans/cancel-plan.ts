import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isUnderWay } from './outreach-plan.ts';
import { lockPlanVisible, markCancelled } from './plan-queries.ts';

/** The office needs a plan no more, also while it is solved. Safe to repeat. NotFound; RuleBroken `plan-over`. */
export async function cancelPlan(ctx: Ctx, { planId }: { planId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const plan = isId(planId) ? await lockPlanVisible(ctx.db, planId) : undefined;
    if (!plan) throw notFound('plan-not-found');
    if (plan.status === 'cancelled') return;
    if (!isUnderWay(plan.status)) throw ruleBroken('plan-over');
    await markCancelled(ctx.db, plan.id, { at: ctx.now, by: ctx.actor.personId });
    await recordDeed(ctx, { verb: 'cancel-plan', subjectId: plan.id });
  });
}
