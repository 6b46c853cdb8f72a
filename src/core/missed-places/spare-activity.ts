import { markChanged } from '../activities/activity-queries.ts';
import { lockActivityToRun } from '../activities/lock-activity-to-run.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';

type SpareActivity = { activityId: string; spared: boolean };

/**
 * The host says that people come to this for help, or takes it back: a rule on missed places does not touch what is
 * spared. Safe to repeat. NotFound, Forbidden.
 */
export async function spareActivity(ctx: Ctx, { activityId, spared }: SpareActivity): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { activity } = await lockActivityToRun(ctx, activityId);
    if ((activity.spared_at !== null) === spared) return;
    const by = spared ? { spared_at: ctx.now, spared_by: ctx.actor.personId } : none;
    await markChanged(ctx.db, activity.id, by);
    const verb = spared ? 'spare-activity' : 'unspare-activity';
    await recordDeed(ctx, { verb, subjectId: activity.id, homeId: activity.home_id });
  });
}

const none = { spared_at: null, spared_by: null };
