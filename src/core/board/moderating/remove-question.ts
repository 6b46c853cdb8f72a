import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { isHomesTask } from '../../requests/request.ts';
import { passToDistrict } from '../../requests/queue/pass-to-district.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { markQuestionRemoved } from '../board-queries.ts';
import { seeQuestion } from './see-question.ts';

export const RemoveQuestion = z.strictObject({
  questionId: z.string(),
  /** `needs-help`: something in it sounds like violence or danger; the district's desk has it from now on. */
  why: z.enum(['moderator', 'needs-help']),
});
export type RemoveQuestion = z.input<typeof RemoveQuestion>;

/**
 * Takes a question down, or never puts it up; the request stays, and is answered as any other. What may be a call for help goes to the
 * desk first and is taken down then: cut off in between, it is at the desk. NotFound `question-not-found`. Safe to repeat.
 */
export async function removeQuestion(ctx: Ctx, input: RemoveQuestion, once: Once = {}): Promise<void> {
  const { questionId, why } = parseInput(RemoveQuestion, input);
  const person = personOnly(ctx);
  if (why === 'needs-help') {
    const { request } = await inTransaction(person, (ctx) => seeQuestion(ctx, questionId));
    if (isHomesTask(request)) await passToDistrict(person, { requestId: request.id });
  }
  await answerOnce(person, once, {
    request: { verb: 'remove-question', input: { questionId, why } },
    again: () => Promise.resolve(),
    work: async (ctx, answer) => {
      const { question } = await seeQuestion(ctx, questionId);
      const gone = { removed_at: ctx.now, removed_by: ctx.actor.personId, why };
      if (question.removed_at === null)
        await asSystem(ctx, ({ db }) => markQuestionRemoved(db, questionId, gone));
      await recordDeed(ctx, { verb: 'remove-question', subjectId: questionId, answer });
    },
  });
}
