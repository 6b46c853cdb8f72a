import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { hasAList } from './consultation-policy.ts';
import { atTheDesk } from '../requests/at-the-desk.ts';

/** What she has of hours in this district: a list of her own or of the desk, and whether she names who listens. Null for nothing. */
export async function showKeeper(ctx: Ctx): Promise<{ names: boolean } | null> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return null;
  const keeper = await inTransaction({ ...ctx, actor }, atTheDesk);
  return hasAList(keeper) ? { names: keeper.isOfTheDesk } : null;
}
