import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';

export type SecondStepDeed = 'set-second-step' | 'renew-recovery-codes' | 'add-passkey' | 'forget-passkey';

/**
 * Writes down that she has changed her own second step. That it was set is also told to her, on her phone too: where it
 * was not she, she learns of it.
 */
export async function noteSecondStep(ctx: Ctx, { verb }: { verb: SecondStepDeed }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const isNews = verb === 'set-second-step' || verb === 'add-passkey';
    const letters = isNews ? [{ topic: 'second-step-set' as const, subjectId: personId }] : [];
    await recordDeed(ctx, { verb, subjectId: personId, personId, letters });
  });
}
