import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getQuestionToAnswer } from './get-question-to-answer.ts';
import { markRemoved } from './question-queries.ts';

export const RemoveQuestion = z.strictObject({
  id: z.string(),
  /** Said to her who asked. */
  why: line(1, 200),
});
export type RemoveQuestion = z.input<typeof RemoveQuestion>;

/**
 * A host takes a question away, answered or not, and says why to her who asked, who still sees both. Safe to repeat.
 * NotFound, Forbidden, Invalid.
 */
export async function removeQuestion(ctx: Ctx, input: RemoveQuestion): Promise<void> {
  const host = personOnly(ctx);
  const { id, why } = parseInput(RemoveQuestion, input);
  await inTransaction(host, async (ctx) => {
    const { question, homeId } = await getQuestionToAnswer(ctx, id);
    if (question.removed_at) return;
    const by = ctx.actor.personId;
    await markRemoved(ctx.db, id, { removed_why: why, removed_at: ctx.now, removed_by: by });
    await recordDeed(ctx, {
      ...{ verb: 'remove-question', subjectId: id, homeId, personId: question.person_id },
      letters: [{ topic: 'question-removed', subjectId: id }],
    });
  });
}
