import { recordDeed } from '../deeds/record-deed.ts';
import { differenceOf } from '../links/difference.ts';
import { inOrder } from '../links/link.ts';
import { dropPlan, getHistory, lockHeldLink, markDue } from '../links/link-queries.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findVisit, markTakenBack } from './visit-queries.ts';

/** It was written down by mistake: the figures of its day are as if it had not been. Safe to repeat. NotFound for another's. */
export async function takeBackVisit(ctx: Ctx, { visitId }: { visitId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const visit = isId(visitId) ? await findVisit(ctx.db, visitId) : undefined;
    if (!visit) throw notFound('visit-not-found');
    const link = await lockHeldLink(ctx.db, visit.link_id);
    const before = await getHistory(ctx.db, link);
    if (!(await markTakenBack(ctx.db, visit.id, ctx.now))) return;
    const after = await getHistory(ctx.db, link);
    const last = inOrder(after.visits).at(-1);
    await markDue(ctx.db, link.id, last?.dueOn ?? after.firstDueOn);
    // What was planned was planned at the last visit; where another one was taken back it stands.
    if (last?.on !== inOrder(before.visits).at(-1)?.on) await dropPlan(ctx.db, link.id);
    const deedId = ctx.newId();
    await insertChanges(ctx, deedId, differenceOf(before, after));
    await recordDeed(ctx, { verb: 'take-back-visit', subjectId: visit.id, personId: link.person_id });
  });
}
