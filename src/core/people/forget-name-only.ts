import type { Ctx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { forgetPhone } from './phones/kept-phone-queries.ts';
import { deleteNoticesOf, lockNameOnly, markErased, standsAnywhere } from './person-queries.ts';

/**
 * Forgets somebody whom a host once wrote down by name alone, as part of the verb that took the last of hers away.
 * False, and nothing is changed, where she has an account or something else of hers stands: a sign-up, a visit, her part in a team.
 */
export async function forgetNameOnly(ctx: Ctx, personId: string): Promise<boolean> {
  return asSystem(ctx, async (ctx) => {
    if (!(await lockNameOnly(ctx.db, personId))) return false;
    if (await standsAnywhere(ctx.db, personId)) return false;
    await deleteNoticesOf(ctx.db, personId);
    await forgetPhone(ctx.db, personId);
    await markErased(ctx.db, personId, ctx.now);
    return true;
  });
}
