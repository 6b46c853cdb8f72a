import { listDivisionsStaffedBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';

/** Whether a town's or the district's office is her desk. */
export async function worksInOffice(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return false;
  return inTransaction(ctx, async (ctx) => (await listDivisionsStaffedBy(ctx.db, actor.personId)).length > 0);
}
