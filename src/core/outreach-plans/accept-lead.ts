import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { findExecutive } from '../executives/executive-queries.ts';
import { leadAsOffice } from '../links/lead-village.ts';
import { listChairsOf } from '../links/link-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { proposes } from './outreach-plan.ts';
import { findPlanVisible, lockLead, markAccepted } from './plan-queries.ts';

export const AcceptLead = z.strictObject({
  planId: z.string(),
  villageCode: z.string().max(20),
  /** Where the village has no lead today, so that nobody knows its chair; else she stays as she is. */
  chairName: line(1, 30).optional(),
});
export type AcceptLead = z.input<typeof AcceptLead>;

/** Who is to lead it by the plan. NotFound; RuleBroken where there is nothing to accept. */
async function getProposed(ctx: Ctx, { planId, villageCode }: AcceptLead) {
  const plan = isId(planId) ? await findPlanVisible(ctx.db, planId) : undefined;
  if (!plan || !proposes(plan.status)) throw notFound('plan-not-found');
  const lead = await asSystem(ctx, ({ db }) => lockLead(db, plan.id, villageCode));
  if (!lead) throw notFound('lead-not-proposed');
  if (lead.linkId !== null) throw ruleBroken('lead-accepted');
  return lead;
}

/**
 * The office takes over one lead that a plan proposes: from today that executive keeps touch with the village's chair. Nothing else of
 * the plan is done by it. NotFound, Forbidden; Invalid `chair-name-needed`, `not-an-executive`; RuleBroken `lead-accepted`, `lead-stays`.
 */
export async function acceptLead(ctx: Ctx, input: AcceptLead): Promise<{ id: string }> {
  const wish = parseInput(AcceptLead, input);
  const { planId, villageCode } = wish;
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { executiveId } = await getProposed(ctx, wish);
    const [chairs, executive] = await asSystem(ctx, async ({ db }) => [
      await listChairsOf(db, [villageCode]),
      await findExecutive(db, executiveId),
    ]);
    if (chairs[0]?.executiveId === executiveId) throw ruleBroken('lead-stays');
    const chairName = chairs[0]?.name ?? wish.chairName;
    if (chairName === undefined) throw invalid([{ path: 'chairName', code: 'chair-name-needed' }]);
    const personId = executive?.person_id ?? '';
    const { id: linkId } = await leadAsOffice(ctx, { villageCode, personId, chairName });
    await markAccepted(ctx.db, { planId, villageCode, linkId, at: ctx.now, by: ctx.actor.personId });
    await recordDeed(ctx, { verb: 'accept-lead', subjectId: planId });
    return { id: linkId };
  });
}
