import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { MyFeedback } from './feedback.ts';
import { cameTo, findFeedbackOf } from './feedback-queries.ts';

/** Whether she may say how it was, because she came, and what she has said; null where she may not. */
export async function showMyFeedback(
  ctx: Ctx,
  activityId: string,
): Promise<{ said: MyFeedback | null } | null> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !isId(activityId)) return null;
  return inTransaction(ctx, async (ctx) => {
    const said = await findFeedbackOf(ctx.db, activityId, actor.personId);
    if (said) return { said: { word: said.word, line: said.line } };
    return (await cameTo(ctx.db, activityId, actor.personId)) ? { said: null } : null;
  });
}
