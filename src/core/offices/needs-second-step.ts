import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { lacksSecondStep } from './forbidden-to.ts';
import { actsAsOffice } from './office.ts';

/** Whether she works in an office, and only her second step is missing to act for it. */
export async function needsSecondStep(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || actsAsOffice(actor)) return false;
  return inTransaction({ ...ctx, actor }, lacksSecondStep);
}
