import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { ActivityQuestion } from './activity-question.ts';
import { listQuestionsOf, presentQuestion } from './question-queries.ts';

const most = 20;

/** What she has asked about an activity, the newest first; none for whoever has not signed in. */
export async function listMyQuestions(ctx: Ctx, activityId: string): Promise<ActivityQuestion[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !isId(activityId)) return [];
  const rows = await inTransaction(ctx, (ctx) =>
    listQuestionsOf(ctx.db, { activityId, personId: actor.personId, limit: most }),
  );
  return rows.map(presentQuestion);
}
