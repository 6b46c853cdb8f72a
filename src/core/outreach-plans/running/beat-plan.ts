import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { Proof } from '../outreach-plan.ts';
import { markBeat } from '../plan-queries.ts';

/** Somebody is at it still, and has it so far. False where it was called off or is another's by now. As the system. */
export const beatPlan = async (
  ctx: Ctx,
  { id, proof }: { id: string; proof: Proof | undefined },
): Promise<boolean> => inTransaction(ctx, ({ db, now }) => markBeat(db, id, { at: now, proof }));
