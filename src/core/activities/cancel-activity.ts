import { closeThing } from '../claims/close-thing.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { publishHomes } from '../homes/publish-home.ts';
import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markCancelled } from './activity-queries.ts';
import { getActivityToRun } from './get-activity-to-run.ts';

/**
 * A host calls an activity off; everybody who signed up is told. Cancelling twice changes nothing. RuleBroken
 * `activity-over` where it has been.
 */
export async function cancelActivity(ctx: Ctx, { activityId }: { activityId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { activity, state } = await getActivityToRun(ctx, activityId);
    if (state === 'cancelled') return;
    if (state === 'over') throw ruleBroken('activity-over');
    // Two presses at once read the same open activity; the second waits here and finds it called off.
    if (!(await markCancelled(ctx.db, activity.id, { at: ctx.now, by: ctx.actor.personId }))) return;
    if (activity.thing_id) await closeThing(ctx, activity.thing_id);
    await recordDeed(ctx, {
      verb: 'cancel-activity',
      subjectId: activity.id,
      homeId: activity.home_id,
      letters: [{ topic: 'activity-cancelled', subjectId: activity.id }],
    });
    await publishHomes(ctx, [activity.home_id]);
  });
}
