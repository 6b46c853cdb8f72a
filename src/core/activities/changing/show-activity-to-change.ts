import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { countChanges } from './change-queries.ts';
import { getActivityToRun } from '../get-activity-to-run.ts';
import { showActivity, type ActivityView } from '../show-activity.ts';

/** An activity as its host is about to change it, with how often it has been changed. NotFound, Forbidden. */
export async function showActivityToChange(
  ctx: Ctx,
  activityId: string,
): Promise<ActivityView & { sequence: number }> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { activity } = await getActivityToRun(ctx, activityId);
    return { ...(await showActivity(ctx, activity.id)), sequence: await countChanges(ctx.db, activity.id) };
  });
}
