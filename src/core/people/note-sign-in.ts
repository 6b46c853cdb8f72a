import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';

const news = ['set-second-step', 'add-passkey'] as const;
const quiet = [
  ...(['renew-recovery-codes', 'forget-passkey', 'make-key', 'end-key'] as const),
  ...(['join-organisation', 'join-wechat'] as const),
] as const;

export type SignInDeed = (typeof news)[number] | (typeof quiet)[number];

/**
 * Writes down that she has changed how she signs in. What opens an office is told to her too, on her phone as well: where
 * it was not she, she learns of it.
 */
export async function noteSignIn(ctx: Ctx, { verb }: { verb: SignInDeed }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const isNews = news.some((one) => one === verb);
    const letters = isNews ? [{ topic: 'second-step-set' as const, subjectId: personId }] : [];
    await recordDeed(ctx, { verb, subjectId: personId, personId, letters });
  });
}
