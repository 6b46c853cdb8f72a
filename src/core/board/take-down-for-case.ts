import { recordDeed } from '../deeds/record-deed.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { findQuestionOfRequest, lockBoardQuestion, markQuestionRemoved } from './board-queries.ts';

/**
 * Once a case comes of what was asked, nothing of it is read by everybody any more, nor put up later. Inside the verb that opens
 * it; nothing where it was no question for the board, or is down already.
 */
export async function takeDownForCase(ctx: PersonCtx, requestId: string): Promise<void> {
  const removed = { removed_at: ctx.now, removed_by: ctx.actor.personId, why: 'needs-help' } as const;
  const id = await asSystem(ctx, async ({ db }) => {
    const found = await findQuestionOfRequest(db, requestId);
    const question = found && (await lockBoardQuestion(db, found.id));
    if (!question || question.removed_at !== null) return null;
    await markQuestionRemoved(db, question.id, removed);
    return question.id;
  });
  if (id !== null) await recordDeed(ctx, { verb: 'remove-question', subjectId: id });
}
