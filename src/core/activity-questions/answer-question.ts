import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { paragraph } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { hearers, longestAnswer } from './activity-question.ts';
import { getQuestionToAnswer } from './get-question-to-answer.ts';
import { markAnswered } from './question-queries.ts';

export const AnswerQuestion = z.strictObject({
  id: z.string(),
  answer: paragraph(1, longestAnswer),
  to: z.enum(hearers).default('everybody'),
});
export type AnswerQuestion = z.input<typeof AnswerQuestion>;

/**
 * A host answers, to all who look or only to her who asked; she is told. Answering again puts the new answer in the
 * place of the old; the same again changes nothing. NotFound, Forbidden, Invalid; RuleBroken `question-removed`.
 */
export async function answerQuestion(ctx: Ctx, input: AnswerQuestion): Promise<void> {
  const host = personOnly(ctx);
  const { id, answer, to } = parseInput(AnswerQuestion, input);
  await inTransaction(host, async (ctx) => {
    const { question, homeId } = await getQuestionToAnswer(ctx, id);
    if (question.removed_at) throw ruleBroken('question-removed');
    if (question.answer === answer && question.answered_to === to) return;
    const by = { answered_at: ctx.now, answered_by: ctx.actor.personId };
    await markAnswered(ctx.db, id, { answer, answered_to: to, ...by });
    await recordDeed(ctx, {
      ...{ verb: 'answer-question', subjectId: id, homeId, personId: question.person_id },
      letters: [{ topic: 'question-answered', subjectId: id }],
    });
  });
}
