import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { loadProblem } from '../load-problem.ts';
import type { PlanProblem } from '../model/plan-problem.ts';
import { findPlanVisible, markPlanEnded, takeNextPlan } from '../plan-queries.ts';
import { silentSince } from './silent-since.ts';

/** A plan that brings its process down is not tried for ever. */
const mostTries = 3;

/** The next plan to solve, which is the caller's now, with what there is to plan; undefined where none waits. As the system. */
export async function takePlan(ctx: Ctx): Promise<{ id: string; problem: PlanProblem | null } | undefined> {
  // On its own, so that a try counts also where what there is to plan cannot be loaded.
  const taken = await inTransaction(ctx, (ctx) => takeNextPlan(ctx, silentSince(ctx.now)));
  if (!taken) return undefined;
  const { id, tries } = taken;
  return inTransaction(ctx, async (ctx) => {
    if (tries > mostTries) {
      await markPlanEnded(ctx.db, id, { status: 'failed', at: ctx.now });
      return { id, problem: null };
    }
    const plan = await findPlanVisible(ctx.db, id);
    return plan && { id, problem: await loadProblem(ctx, plan) };
  });
}
