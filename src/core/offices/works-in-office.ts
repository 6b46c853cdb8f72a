import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listOfficesOf } from './office-queries.ts';

/** Whether she works in an office of this cell. */
export async function worksInOffice(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return false;
  return inTransaction(ctx, async ({ db }) => (await listOfficesOf(db, actor.personId)).length > 0);
}
