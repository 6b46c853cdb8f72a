import type { RequestRow } from '../../requests/request-queries.ts';
import type { Reader } from '../../requests/request-policy.ts';
import { seeRequest } from '../../requests/queue/act-on-request.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { asSystem } from '../../shared/transaction.ts';
import { findBoardQuestion, lockBoardQuestion, type QuestionRow } from '../board-queries.ts';

export type QuestionSeen = { question: QuestionRow; request: RequestRow; reader: Reader };

/**
 * Inside a verb's transaction: a question that she may look over, because she works on the request that it came with, locked.
 * NotFound `question-not-found` for everybody else, and once a case came of it.
 */
export async function seeQuestion(ctx: PersonCtx, questionId: string): Promise<QuestionSeen> {
  const found = isId(questionId)
    ? await asSystem(ctx, ({ db }) => findBoardQuestion(db, questionId))
    : undefined;
  if (!found) throw notFound('question-not-found');
  const { request, reader } = await seeRequest(ctx, found.request_id);
  if (request.case_id !== null) throw notFound('question-not-found');
  const question = await asSystem(ctx, ({ db }) => lockBoardQuestion(db, found.id));
  if (!question) throw notFound('question-not-found');
  return { question, request, reader };
}
