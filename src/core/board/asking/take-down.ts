import { recordDeed } from '../../deeds/record-deed.ts';
import { findRequestVisible } from '../../requests/request-queries.ts';
import { findByCode } from '../../requests/returning/find-by-code.ts';
import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { findQuestionOfRequest, lockBoardQuestion, markQuestionRemoved } from '../board-queries.ts';

/** Gone at once, with the name and the answers; taken down twice it is the same. As the system. */
async function takeDown(ctx: Ctx, requestId: string): Promise<void> {
  const found = await findQuestionOfRequest(ctx.db, requestId);
  const question = found && (await lockBoardQuestion(ctx.db, found.id));
  if (!question) throw notFound('question-not-found');
  if (question.removed_at !== null) return;
  await markQuestionRemoved(ctx.db, question.id, { removed_at: ctx.now, removed_by: null, why: 'hers' });
  await recordDeed(ctx, { verb: 'take-down-question', subjectId: question.id });
}

/** By her code, at any time, before it was put up too. NotFound `request-not-found`, `question-not-found`; RuleBroken `too-many-code-tries`. */
export async function takeDownByCode(
  ctx: Ctx,
  { code }: { code: string },
  { tries }: { tries?: Tries } = {},
): Promise<void> {
  checkTries(tries);
  const found = await findByCode(ctx, code);
  if (!found) throw notFound('request-not-found');
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, (ctx) =>
    takeDown(ctx, found.request.id),
  );
}

/** The same by her who asked under her own name. NotFound to everybody else. */
export async function takeDownMine(ctx: Ctx, { requestId }: { requestId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const mine = isId(requestId) ? await findRequestVisible(ctx.db, requestId) : undefined;
    if (mine?.person_id !== ctx.actor.personId) throw notFound('request-not-found');
    await asSystem(ctx, (ctx) => takeDown(ctx, mine.id));
  });
}
