import { z } from 'zod';
import { findActivity } from '../activities/activity-queries.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { lockAuthor } from '../people/person-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { feedbackWords } from './feedback.ts';
import { cameTo, findFeedbackOf, putFeedback } from './feedback-queries.ts';

export const LeaveFeedback = z.strictObject({
  activityId: z.string(),
  word: z.enum(feedbackWords),
  line: line(0, 200).nullable().default(null),
});
export type LeaveFeedback = z.input<typeof LeaveFeedback>;

/**
 * Whoever came says in one word how it was, and in a line if she likes; another word takes the first one's place.
 * NotFound, Invalid; RuleBroken `activity-cancelled`, `has-not-come`.
 */
export async function leaveFeedback(ctx: Ctx, input: LeaveFeedback): Promise<void> {
  const person = personOnly(ctx);
  const { activityId, word, ...wish } = parseInput(LeaveFeedback, input);
  const line = wish.line || null;
  await inTransaction(person, async (ctx) => {
    const activity = isId(activityId) ? await findActivity(ctx.db, activityId) : undefined;
    if (!activity) throw notFound('activity-not-found');
    if (activity.cancelled_at) throw ruleBroken('activity-cancelled');
    const { personId } = ctx.actor;
    if (!(await cameTo(ctx.db, activity.id, personId))) throw ruleBroken('has-not-come');
    if (!(await lockAuthor(ctx.db, personId))) throw notFound('person-not-found');
    const known = await findFeedbackOf(ctx.db, activity.id, personId);
    if (known?.word === word && known.line === line) return;
    const id = known?.id ?? ctx.newId();
    await putFeedback(ctx.db, {
      ...{ id, activity_id: activity.id, person_id: personId, word, line, left_at: ctx.now },
    });
    // Without the home: whoever reads the audit of a home is not to learn who said something.
    await recordDeed(ctx, { verb: 'leave-feedback', subjectId: id, personId });
  });
}
