import { findByCode } from '../../requests/returning/find-by-code.ts';
import { findRequestVisible } from '../../requests/request-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { questionStateOf, type BoardAnswer, type QuestionState, type RemovedWhy } from '../board.ts';
import { findQuestionOfRequest } from '../board-queries.ts';
import { answersOf } from '../list-board.ts';

/** What became of it: the words that everybody reads, as they stand, and what was answered. */
export type QuestionTold = {
  state: QuestionState;
  removedWhy: RemovedWhy | null;
  words: string | null;
  answers: BoardAnswer[];
};

/** As the system. */
async function tell(ctx: Ctx, requestId: string): Promise<QuestionTold | null> {
  const row = await findQuestionOfRequest(ctx.db, requestId);
  if (!row) return null;
  const answers = row.words === null ? [] : await answersOf(ctx, [row.id]);
  return {
    ...{ state: questionStateOf(row), words: row.words, answers: answers.map(({ answer }) => answer) },
    // That somebody thought of help is not told on a phone that others may hold.
    removedWhy: row.removed_why === 'needs-help' ? 'moderator' : row.removed_why,
  };
}

/** Of a question that was asked for all to read, by its code; null for anything else, and for a wrong code. */
export async function lookUpQuestion(ctx: Ctx, { code }: { code: string }): Promise<QuestionTold | null> {
  const found = await findByCode(ctx, code);
  if (!found) return null;
  return inTransaction({ ...ctx, actor: { kind: 'system' as const } }, (ctx) => tell(ctx, found.request.id));
}

/** The same of one that she asked under her own name; null to everybody else. */
export const lookUpMine = async (
  ctx: Ctx,
  { requestId }: { requestId: string },
): Promise<QuestionTold | null> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const mine = isId(requestId) ? await findRequestVisible(ctx.db, requestId) : undefined;
    if (mine?.person_id !== ctx.actor.personId) return null;
    return asSystem(ctx, (ctx) => tell(ctx, mine.id));
  });
