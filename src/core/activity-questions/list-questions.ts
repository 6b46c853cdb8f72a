import { findActivityCard, presentActivity } from '../activities/activity-queries.ts';
import type { ActivityCard } from '../activities/activity.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { ActivityQuestion } from './activity-question.ts';
import { mayAnswer } from './question-policy.ts';
import { listQuestionsAbout, presentQuestion } from './question-queries.ts';

const most = 200;

/** All that was asked about an activity, for whoever keeps its home: what waits comes first. NotFound, Forbidden. */
export async function listQuestions(
  ctx: Ctx,
  activityId: string,
): Promise<{ activity: ActivityCard; questions: ActivityQuestion[] }> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(activityId) ? await findActivityCard(ctx.db, activityId) : undefined;
    if (!row) throw notFound('activity-not-found');
    const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
    if (!mayAnswer(keeping, { id: row.home_id })) throw forbidden();
    const questions = await listQuestionsAbout(ctx.db, row.id, most);
    return { activity: presentActivity(row, ctx.now), questions: questions.map(presentQuestion) };
  });
}
