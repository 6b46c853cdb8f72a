import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { districtOnly } from './district-only.ts';
import type { MissedRule } from './missed-place.ts';
import { findRule } from './missed-place-queries.ts';

/** The rule that stands, for the district's office to change; null where it has set none. Forbidden for everybody else. */
export async function showMissedRule(ctx: Ctx): Promise<MissedRule | null> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    await districtOnly(ctx);
    return (await findRule(ctx)) ?? null;
  });
}
