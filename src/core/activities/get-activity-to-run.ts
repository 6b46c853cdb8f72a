import { mayRun } from '../homes/home-policy.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { stateOf, type ActivityState } from './activity.ts';
import { findActivity } from './activity-queries.ts';

export type ActivityRecord = NonNullable<Awaited<ReturnType<typeof findActivity>>>;

/**
 * An activity and how it stands, for a verb of whoever keeps its home. NotFound where there is none, Forbidden for
 * anybody else.
 */
export async function getActivityToRun(
  ctx: PersonCtx,
  activityId: string,
): Promise<{ activity: ActivityRecord; state: ActivityState }> {
  const activity = isId(activityId) ? await findActivity(ctx.db, activityId) : undefined;
  if (!activity) throw notFound('activity-not-found');
  const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
  if (!mayRun(keeping, { id: activity.home_id })) throw forbidden();
  return {
    activity,
    state: stateOf({ endsAt: activity.ends_at, cancelledAt: activity.cancelled_at }, ctx.now),
  };
}
