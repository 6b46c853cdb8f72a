import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listHomesKeptBy } from './home-queries.ts';

/** The homes that she keeps, as host or deputy; none for whoever has not signed in. */
export async function listMyHomes(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  return inTransaction(ctx, (ctx) => listHomesKeptBy(ctx.db, actor.personId));
}
