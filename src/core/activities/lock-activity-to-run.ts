import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { stateOf } from './activity.ts';
import { lockActivity } from './activity-queries.ts';
import { getActivityToRun } from './get-activity-to-run.ts';

/**
 * The same for a verb that changes it: until the transaction ends it stands as it is found here. Two hosts who press
 * at once come one after the other. NotFound, Forbidden.
 */
export async function lockActivityToRun(
  ctx: PersonCtx,
  activityId: string,
): ReturnType<typeof getActivityToRun> {
  await getActivityToRun(ctx, activityId);
  const activity = await lockActivity(ctx.db, activityId);
  if (!activity) throw notFound('activity-not-found');
  const times = { endsAt: activity.ends_at, cancelledAt: activity.cancelled_at };
  return { activity, state: stateOf(times, ctx.now) };
}
