import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { actsAsOffice } from './office.ts';
import { listOfficesOf } from './office-queries.ts';

export type MyOffices = 'none' | 'behind-the-second-step' | 'open';

/** Whether she works in an office here, and whether its door stands open to her now. */
export async function showMyOffices(ctx: Ctx): Promise<MyOffices> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return 'none';
  const offices = await inTransaction(ctx, ({ db }) => listOfficesOf(db, actor.personId));
  if (offices.length === 0) return 'none';
  return actsAsOffice(actor) ? 'open' : 'behind-the-second-step';
}
