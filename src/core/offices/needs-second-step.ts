import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { lacksSecondStep } from './forbidden-to.ts';
import { actsAsOffice } from './office.ts';

/** Whether she has an office or a seat, and only her second step is missing to act there. */
export async function needsSecondStep(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || actsAsOffice(actor)) return false;
  return inTransaction({ ...ctx, actor }, lacksSecondStep);
}
