import { keepOutNamed } from '../../requests/asking/keep-out-named.ts';
import { openSealed } from '../../requests/contact/sealed-contact.ts';
import { noteReading } from '../../requests/reading/note-reading.ts';
import { findSealed } from '../../requests/request-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { withoutLongNumbers } from '../../shared/text.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { questionStateOf, type BoardAnswer, type QuestionState } from '../board.ts';
import { findBoardQuestion } from '../board-queries.ts';
import { flagsOf, type Flag } from '../flags-of.ts';
import { answersOf } from '../list-board.ts';
import { seeQuestion } from './see-question.ts';

export type QuestionOpened = {
  id: string;
  requestId: string;
  state: QuestionState;
  askedAt: Date;
  /** As she wrote it; null once that is forgotten. */
  original: string | null;
  /** As it is up, or as it could be: without numbers. */
  proposed: string;
  flags: Flag[];
  showsName: boolean;
  name: string | null;
  answers: BoardAnswer[];
};

/** One to be looked over, with her own words; that she read it is written down. NotFound for everybody else. */
export async function showQuestion(
  ctx: Ctx,
  { questionId }: { questionId: string },
): Promise<QuestionOpened> {
  const person = personOnly(ctx);
  const known = isId(questionId)
    ? await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, ({ db }) =>
        findBoardQuestion(db, questionId),
      )
    : undefined;
  if (known) await keepOutNamed(ctx, known.request_id);
  const { question, sealed, answers } = await inTransaction(person, async (ctx) => {
    const { question, request } = await seeQuestion(ctx, questionId);
    await noteReading(ctx, request);
    const sealed = await findSealed(ctx.db, request.id);
    return { question, sealed, answers: await answersOf(ctx, [question.id]) };
  });
  const opened = await openSealed(ctx, question.request_id, sealed ?? { words: null, contact: null });
  const original = opened.words;
  return {
    ...{ id: question.id, requestId: question.request_id, state: questionStateOf(question) },
    ...{ askedAt: question.asked_at, original, flags: flagsOf(original ?? '') },
    proposed: question.words ?? withoutLongNumbers(original ?? ''),
    ...{ showsName: question.shows_name, name: opened.contact.name ?? null },
    answers: answers.map(({ answer }) => answer),
  };
}
