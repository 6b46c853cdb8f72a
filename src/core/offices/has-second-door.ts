import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { worksBehindSecondStep } from './office-queries.ts';

/** Whether a second step is hers to set up: she works in an office of this cell, or has a seat that asks for one. */
export async function hasSecondDoor(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return false;
  return inTransaction(ctx, ({ db }) => worksBehindSecondStep(db, actor.personId));
}
