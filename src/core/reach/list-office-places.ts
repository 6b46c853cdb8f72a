import { listNamed } from '../divisions/division-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { officeOnly } from '../offices/office-only.ts';

/** The places for whose offices she acts, by name. Forbidden to others. */
export async function listOfficePlaces(ctx: Ctx): Promise<{ code: string; name: string }[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions } = await officeOnly(ctx);
    return listNamed(ctx.db, divisions, ctx.now);
  });
}
