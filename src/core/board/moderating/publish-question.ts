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
  /** She has looked at whatever is flagged, and nobody can be known by it. */
  lookedOver: z.boolean().default(false),
});
export type PublishQuestion = z.input<typeof PublishQuestion>;

type AsAsked = { original: string | null; name: string | null };

/** What she wrote, and how she calls herself where she wants that beside it; opened before the transaction begins. */
async function asAsked(ctx: Ctx, questionId: string): Promise<AsAsked> {
  const found = isId(questionId)
    ? await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db }) => {
        const question = await findBoardQuestion(db, questionId);
        return question && { question, sealed: await findSealed(db, question.request_id) };
      })
    : undefined;
  if (!found?.sealed) return { original: null, name: null };
  const { request_id: requestId, shows_name: showsName } = found.question;
  if (showsName) await keepOutNamed(ctx, requestId);
  const { words, contact } = await openSealed(ctx, requestId, found.sealed);
  return { original: words, name: showsName ? (contact.name ?? null) : null };
}

/** Whether something in it, as she wrote it or as it will be read, could tell who somebody is. */
const isFlagged = ({ original }: AsAsked, words: string): boolean =>
  [original ?? '', words].some((text) => flagsOf(text).length > 0);

/**
 * Puts a question up, as somebody who works on it has worded it; put up again, the later words stand. A number by which somebody
 * could be rung is never put up; what else is flagged, in her words or in these, somebody has looked at and says so. NotFound `question-not-found`; Invalid, also `number-in-public-words`, `look-over-first`; Conflict `question-removed`.
 */
export async function publishQuestion(ctx: Ctx, input: PublishQuestion, once: Once = {}): Promise<void> {
  const { questionId, words, lookedOver } = parseInput(PublishQuestion, input);
  if (flagsOf(words).some(({ kind }) => kind === 'number'))
    throw invalid([{ path: 'words', code: 'number-in-public-words' }]);
  const person = personOnly(ctx);
  const asked = await asAsked(ctx, questionId);
  await answerOnce(person, once, {
    request: { verb: 'publish-question', input: { questionId, words, lookedOver } },
    again: () => Promise.resolve(),
    work: async (ctx, answer) => {
      const { question } = await seeQuestion(ctx, questionId);
      if (question.removed_at !== null) throw conflict('question-removed');
      if (!lookedOver && isFlagged(asked, words))
        throw invalid([{ path: 'lookedOver', code: 'look-over-first' }]);
      const since = { published_at: question.published_at ?? ctx.now, published_by: ctx.actor.personId };
      await asSystem(ctx, ({ db }) => markQuestion(db, questionId, { words, name: asked.name, ...since }));
      const { home_id: homeId } = question;
      const deed = { verb: 'publish-question', subjectId: questionId, answer };
      await recordDeed(ctx, { ...deed, ...(homeId !== null && { homeId }) });
    },
  });
}
