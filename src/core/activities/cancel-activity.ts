import { z } from 'zod';
import { closeThing } from '../claims/close-thing.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { mayRun } from '../homes/home-policy.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import { publishHomes } from '../homes/publish-home.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { stateOf } from './activity.ts';
import { findActivity, markCancelled } from './activity-queries.ts';

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
    const activity = isId(activityId) ? await findActivity(ctx.db, activityId) : undefined;
    if (!activity) throw notFound('activity-not-found');
    const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
    if (!mayRun(keeping, { id: activity.home_id })) throw forbidden();
    const state = stateOf({ endsAt: activity.ends_at, cancelledAt: activity.cancelled_at }, ctx.now);
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
