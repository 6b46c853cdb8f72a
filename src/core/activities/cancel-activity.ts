import { z } from 'zod';
import { closeThing } from '../claims/close-thing.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { publishHomes } from '../homes/publish-home.ts';
import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markCancelled } from './activity-queries.ts';
import { getActivityToRun } from './get-activity-to-run.ts';

export const CancelActivity = z.strictObject({
  activityId: z.string(),
  /** One line for those who had signed up. */
  why: line(1, 200).nullable().optional(),
});
export type CancelActivity = z.input<typeof CancelActivity>;

/**
 * A host calls an activity off; everybody who signed up is told, and why where she says so. Cancelling twice changes nothing. RuleBroken
 * `activity-over` where it has been.
 */
export async function cancelActivity(ctx: Ctx, input: CancelActivity): Promise<void> {
  const { activityId, why = null } = parseInput(CancelActivity, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { activity, state } = await getActivityToRun(ctx, activityId);
    if (state === 'cancelled') return;
    if (state === 'over') throw ruleBroken('activity-over');
    // Two presses at once read the same open activity; the second waits here and finds it called off.
    const cancelled = { at: ctx.now, by: ctx.actor.personId, why };
    if (!(await markCancelled(ctx.db, activity.id, cancelled))) return;
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
