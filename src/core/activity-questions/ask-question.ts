import { z } from 'zod';
import { findActivity } from '../activities/activity-queries.ts';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { lockAuthor } from '../people/person-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { paragraph } from '../shared/text.ts';
import { longestQuestion, mostQuestions } from './activity-question.ts';
import { countAskedSince, countOpenOf, insertQuestion } from './question-queries.ts';

export const AskQuestion = z.strictObject({
  activityId: z.string(),
  body: paragraph(1, longestQuestion),
  /** Whether all may read what she is called beside it. */
  withName: z.boolean().default(false),
});
export type AskQuestion = z.input<typeof AskQuestion>;

/** Her row is locked, so that of many that come at once no more pass than may. */
async function checkNotTooMany(ctx: PersonCtx, activityId: string): Promise<void> {
  const { personId } = ctx.actor;
  if (!(await lockAuthor(ctx.db, personId))) throw notFound('person-not-found');
  const today = startOfDay(dayOf(ctx.now));
  const waiting = await countOpenOf(ctx.db, { activityId, personId });
  const asked = await countAskedSince(ctx.db, personId, today);
  if (waiting >= mostQuestions.openOfOneActivity || asked >= mostQuestions.inADay) {
    throw ruleBroken('too-many-questions');
  }
}

/**
 * A resident asks the home about one of its activities; the hosts alone read it until they answer. NotFound, Invalid,
 * RuleBroken `activity-over`, `activity-cancelled`, `too-many-questions`. The same form again asks nothing twice.
 */
export async function askQuestion(ctx: Ctx, input: AskQuestion, once: Once = {}): Promise<{ id: string }> {
  const person = personOnly(ctx);
  const wish = parseInput(AskQuestion, input);
  return answerOnce(person, once, {
    request: { verb: 'ask-question', input: wish },
    work: async (ctx, answer) => {
      const activity = isId(wish.activityId) ? await findActivity(ctx.db, wish.activityId) : undefined;
      if (!activity) throw notFound('activity-not-found');
      if (activity.cancelled_at) throw ruleBroken('activity-cancelled');
      if (activity.ends_at <= ctx.now) throw ruleBroken('activity-over');
      await checkNotTooMany(ctx, activity.id);
      const [id, { personId }] = [ctx.newId(), ctx.actor];
      await insertQuestion(ctx.db, {
        ...{ id, activity_id: activity.id, person_id: personId, body: wish.body },
        ...{ with_name: wish.withName, asked_at: ctx.now },
      });
      await recordDeed(ctx, {
        ...{ verb: 'ask-question', subjectId: id, homeId: activity.home_id, personId, answer },
      });
      return { id };
    },
    again: (_, id) => Promise.resolve({ id }),
  });
}
