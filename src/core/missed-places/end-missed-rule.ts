import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { districtOnly } from './district-only.ts';
import { lockRule, markRuleEnded } from './missed-place-queries.ts';

/** The district turns its rule off: from now on nothing follows. Safe to repeat. Forbidden for everybody else. */
export async function endMissedRule(ctx: Ctx): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    await districtOnly(ctx);
    const standing = await lockRule(ctx.db);
    if (!standing) return;
    await markRuleEnded(ctx.db, standing.id, { at: ctx.now, by: ctx.actor.personId });
    await recordDeed(ctx, { verb: 'end-missed-rule', subjectId: standing.id });
  });
}
