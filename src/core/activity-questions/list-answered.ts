import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { withoutLongNumbers } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { AnsweredQuestion } from './activity-question.ts';
import { listAnsweredRows } from './question-queries.ts';

const most = 50;

/**
 * What was asked about an activity and answered to all, the oldest first; for everybody. The number that she wrote down for
 * the host stays with the host.
 */
export async function listAnswered(ctx: Ctx, activityId: string): Promise<AnsweredQuestion[]> {
  if (!isId(activityId)) return [];
  const rows = await inTransaction({ ...ctx, actor: { kind: 'system' } }, (ctx) =>
    listAnsweredRows(ctx.db, activityId, most),
  );
  return rows.flatMap(({ id, body, answer, name }) =>
    body === null || answer === null ? [] : [{ id, body: withoutLongNumbers(body), answer, name }],
  );
}
