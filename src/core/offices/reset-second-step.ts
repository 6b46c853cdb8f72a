import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { officeOnly } from './office-only.ts';
import { mayResetSecondStep } from './office-policy.ts';
import { findStaff } from './office-queries.ts';

/**
 * Takes away the second step of somebody in an office below, who will set up a new one; she is told. Answers her
 * account, whose step the caller then forgets. NotFound where she is in no office below.
 */
export async function resetSecondStep(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<{ accountId: string }> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const actor = await officeOnly(ctx);
    const found = isId(personId) ? await asSystem(ctx, ({ db }) => findStaff(db, personId)) : undefined;
    if (!found?.accountId || !mayResetSecondStep(actor, found)) throw notFound('colleague-not-found');
    const letters = [{ topic: 'second-step-reset' as const, subjectId: personId }];
    await recordDeed(ctx, { verb: 'reset-second-step', subjectId: personId, personId, letters });
    return { accountId: found.accountId };
  });
}
