import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { mayAnswer } from './question-policy.ts';
import { findQuestionVisible, lockQuestion } from './question-queries.ts';

/**
 * A question for whoever keeps the home; until the transaction ends nobody else answers it. NotFound where she may not
 * see it, Forbidden for her who asked.
 */
export async function getQuestionToAnswer(ctx: PersonCtx, id: string) {
  const row = isId(id) ? await findQuestionVisible(ctx.db, id) : undefined;
  if (!row) throw notFound('question-not-found');
  const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
  if (!mayAnswer(keeping, { id: row.home_id })) throw forbidden();
  const question = await lockQuestion(ctx.db, row.id);
  if (!question || question.forgotten_at) throw notFound('question-not-found');
  return { question, homeId: row.home_id };
}
