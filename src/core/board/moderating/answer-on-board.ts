import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { listSeatsActedFor } from '../../requests/desk-queries.ts';
import { dutiesOf } from '../../requests/reader-of.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { conflict, invalid, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { longestAnswer, type AnswerRole } from '../board.ts';
import {
  findBoardAnswer,
  insertBoardAnswer,
  lockBoardQuestion,
  markAnswerRemoved,
  type QuestionRow,
} from '../board-queries.ts';
import { answersAs } from '../board-policy.ts';
import { flagsOf } from '../flags-of.ts';

export const AnswerOnBoard = z.strictObject({ questionId: z.string(), words: paragraph(1, longestAnswer) });
export type AnswerOnBoard = z.input<typeof AnswerOnBoard>;

/** What stands for everybody, locked. */
async function getPublic(ctx: PersonCtx, questionId: string): Promise<QuestionRow> {
  const row = isId(questionId)
    ? await asSystem(ctx, ({ db }) => lockBoardQuestion(db, questionId))
    : undefined;
  if (!row?.words) throw notFound('question-not-found');
  return row;
}

async function roleOf(ctx: PersonCtx, question: QuestionRow): Promise<AnswerRole | null> {
  const seats = await listSeatsActedFor(ctx);
  const { homes } = await dutiesOf(ctx);
  return answersAs({ seats, homes }, question);
}

/**
 * Answers what is up, as what she is: who keeps the home that was asked, or has a seat at the district. Her name is not shown. Forbidden
 * to others; NotFound `question-not-found` where it is not up; Invalid, also `number-in-public-words`. The id of the answer.
 */
export async function answerOnBoard(ctx: Ctx, input: AnswerOnBoard, once: Once = {}): Promise<string> {
  const { questionId, words } = parseInput(AnswerOnBoard, input);
  if (flagsOf(words).some(({ kind, text }) => kind === 'number' && text.replaceAll(/\D/g, '').length > 8))
    throw invalid([{ path: 'words', code: 'number-in-public-words' }]);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'answer-on-board', input: { questionId, words } },
    again: (_ctx, id) => Promise.resolve(id),
    work: async (ctx, answer) => {
      const question = await getPublic(ctx, questionId);
      const role = await roleOf(ctx, question);
      if (role === null) throw await forbiddenTo(ctx);
      const id = ctx.newId();
      const home_id = role === 'host' || role === 'deputy' ? question.home_id : null;
      const by = { answered_at: ctx.now, answered_by: ctx.actor.personId };
      await asSystem(ctx, ({ db }) =>
        insertBoardAnswer(db, { id, question_id: questionId, words, role, home_id, ...by }),
      );
      await recordDeed(ctx, { verb: 'answer-on-board', subjectId: id, answer });
      return id;
    },
  });
}

/** Takes an answer down: who wrote it, or who may answer there. NotFound `answer-not-found`; Conflict `answer-removed`. */
export async function removeAnswer(
  ctx: Ctx,
  { answerId }: { answerId: string },
  once: Once = {},
): Promise<void> {
  await answerOnce(personOnly(ctx), once, {
    request: { verb: 'remove-answer', input: { answerId } },
    again: () => Promise.resolve(),
    work: async (ctx, answer) => {
      const found = isId(answerId)
        ? await asSystem(ctx, ({ db }) => findBoardAnswer(db, answerId))
        : undefined;
      if (!found) throw notFound('answer-not-found');
      const question = await getPublic(ctx, found.question_id);
      const isHers = found.answered_by === ctx.actor.personId;
      if (!isHers && (await roleOf(ctx, question)) === null) throw await forbiddenTo(ctx);
      if (found.removed_at !== null) throw conflict('answer-removed');
      const removed = { removed_at: ctx.now, removed_by: ctx.actor.personId };
      await asSystem(ctx, ({ db }) => markAnswerRemoved(db, answerId, removed));
      await recordDeed(ctx, { verb: 'remove-answer', subjectId: answerId, answer });
    },
  });
}
