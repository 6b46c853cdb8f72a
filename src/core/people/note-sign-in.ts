import type { LetterTopic } from '../deeds/letter.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';

/** What she is told of each change of how she signs in; null where her own record is enough. */
const news = {
  'set-second-step': 'second-step-set',
  'add-passkey': 'second-step-set',
  'sever-organisation': 'outside-severed',
  'sever-wechat': 'outside-severed',
  'renew-recovery-codes': null,
  'forget-passkey': null,
  'make-key': null,
  'end-key': null,
  'join-organisation': null,
  'join-wechat': null,
} as const satisfies Record<string, LetterTopic | null>;

export type SignInDeed = keyof typeof news;

/**
 * Writes down that she has changed how she signs in. What opens an office, and what lets her in no more, is told to her
 * too, on her phone as well: where it was not she, she learns of it.
 */
export async function noteSignIn(ctx: Ctx, { verb }: { verb: SignInDeed }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const topic = news[verb];
    const letters = topic === null ? [] : [{ topic, subjectId: personId }];
    await recordDeed(ctx, { verb, subjectId: personId, personId, letters });
  });
}
