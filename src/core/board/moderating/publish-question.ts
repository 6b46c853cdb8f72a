import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { keepOutNamed } from '../../requests/asking/keep-out-named.ts';
import { openSealed } from '../../requests/contact/sealed-contact.ts';
import { findSealed } from '../../requests/request-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { longestPublic } from '../board.ts';
import { findBoardQuestion, markQuestion } from '../board-queries.ts';
import { flagsOf } from '../flags-of.ts';
import { seeQuestion } from './see-question.ts';
import { isId } from '../../shared/ids.ts';

export const PublishQuestion = z.strictObject({
  questionId: z.string(),
  /** As everybody will read it; she sees the same behind her code. */
  words: paragraph(1, longestPublic),
});
export type PublishQuestion = z.input<typeof PublishQuestion>;

/** How she calls herself, where she wants that beside it; opened before the transaction begins. */
async function nameFor(ctx: Ctx, questionId: string): Promise<string | null> {
  if (!isId(questionId)) return null;
  const found = await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db }) => {
    const question = await findBoardQuestion(db, questionId);
    return question && { question, sealed: await findSealed(db, question.request_id) };
  });
  if (!found?.question.shows_name || !found.sealed) return null;
  await keepOutNamed(ctx, found.question.request_id);
  const { contact } = await openSealed(ctx, found.question.request_id, found.sealed);
  return contact.name ?? null;
}

/**
 * Puts a question up, as somebody who works on it has worded it; put up again, the later words stand. A number by which somebody
 * could be rung is never put up. NotFound `question-not-found`; Invalid, also `number-in-public-words`; Conflict `question-removed`.
 */
export async function publishQuestion(ctx: Ctx, input: PublishQuestion, once: Once = {}): Promise<void> {
  const { questionId, words } = parseInput(PublishQuestion, input);
  if (flagsOf(words).some(({ kind }) => kind === 'number'))
    throw invalid([{ path: 'words', code: 'number-in-public-words' }]);
  const person = personOnly(ctx);
  const name = await nameFor(ctx, questionId);
  await answerOnce(person, once, {
    request: { verb: 'publish-question', input: { questionId, words } },
    again: () => Promise.resolve(),
    work: async (ctx, answer) => {
      const { question } = await seeQuestion(ctx, questionId);
      if (question.removed_at !== null) throw conflict('question-removed');
      const since = { published_at: question.published_at ?? ctx.now, published_by: ctx.actor.personId };
      await asSystem(ctx, ({ db }) => markQuestion(db, questionId, { words, name, ...since }));
      const { home_id: homeId } = question;
      const deed = { verb: 'publish-question', subjectId: questionId, answer };
      await recordDeed(ctx, { ...deed, ...(homeId !== null && { homeId }) });
    },
  });
}
