import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { PlanOutcome } from '../outreach-plan.ts';
import { insertParts, markPlanEnded, markPutBack } from '../plan-queries.ts';

/** What was found becomes the plan; undefined: nothing was found. A plan that was called off meanwhile stays so. As the system. */
export async function endPlan(
  ctx: Ctx,
  { id, outcome }: { id: string; outcome: PlanOutcome | undefined },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    if (!outcome) return void (await markPlanEnded(ctx.db, id, { status: 'failed', at: ctx.now }));
    const { parts, lacks, ...proof } = outcome;
    const status = lacks.length === 0 ? 'done' : 'infeasible';
    if (await markPlanEnded(ctx.db, id, { status, at: ctx.now, proof, lacks }))
      await insertParts(ctx, id, parts);
  });
}

/** Whoever solved it goes; the next takes it at once. As the system. */
export const putPlanBack = async (ctx: Ctx, id: string): Promise<void> =>
  void (await inTransaction(ctx, ({ db }) => markPutBack(db, id)));
