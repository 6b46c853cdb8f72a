import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markChanged } from './activity-queries.ts';
import { lockActivityToRun } from './lock-activity-to-run.ts';

export const CloseActivity = z.strictObject({
  activityId: z.string(),
  /** How it went, for everybody to read; may be empty. */
  line: line(0, 200).default(''),
});
export type CloseActivity = z.input<typeof CloseActivity>;

/**
 * A host closes an activity that is over, with a short line or none; it leaves her list of today. Closing again changes
 * the line. Marks on the roll are corrected as before. NotFound, Forbidden; RuleBroken `activity-not-over`,
 * `activity-cancelled`.
 */
export async function closeActivity(ctx: Ctx, input: CloseActivity): Promise<void> {
  const { activityId, ...wish } = parseInput(CloseActivity, input);
  const line = wish.line || null;
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { activity, state } = await lockActivityToRun(ctx, activityId);
    if (state === 'cancelled') throw ruleBroken('activity-cancelled');
    if (state === 'open') throw ruleBroken('activity-not-over');
    if (activity.closed_at && activity.closing_line === line) return;
    await markChanged(ctx.db, activity.id, {
      closed_at: ctx.now,
      closed_by: ctx.actor.personId,
      closing_line: line,
    });
    await recordDeed(ctx, { verb: 'close-activity', subjectId: activity.id, homeId: activity.home_id });
  });
}
