import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { invalid, notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import type { ActivityCard } from './activity.ts';
import { findActivityCard, hasTwin, presentActivity } from './activity-queries.ts';
import { activityFields, endsAfterStart, endsInTime, id } from './activity-wish.ts';
import { checkMayPutUp, putUpActivity } from './put-up-activity.ts';

export const AnnounceActivity = z
  .strictObject({
    homeId: id,
    ...activityFields,
    summary: activityFields.summary.default(''),
    bring: activityFields.bring.default(null),
    leader: activityFields.leader.default(null),
    forWhom: activityFields.forWhom.default([]),
    placeId: activityFields.placeId.default(null),
    /** Asks before the home does the same thing at the same time twice. */
    askBeforeTwin: z.boolean().default(false),
  })
  .refine(endsAfterStart, { path: ['endsAt'], error: 'ends-before-start' })
  .refine(endsInTime, { path: ['endsAt'], error: 'lasts-too-long' });
export type AnnounceActivity = z.input<typeof AnnounceActivity>;

/** Going back to a form and sending it again is nearly always a mistake; a second room is not. */
async function checkTwin(ctx: PersonCtx, wish: z.output<typeof AnnounceActivity>): Promise<void> {
  if (wish.askBeforeTwin && (await hasTwin(ctx.db, wish))) {
    throw invalid([{ path: 'askBeforeTwin', code: 'announced-already' }]);
  }
}

/** The card of what has just been put up. */
export async function announced(ctx: Ctx, activityId: string): Promise<ActivityCard> {
  const row = await findActivityCard(ctx.db, activityId);
  if (!row) throw notFound('activity-not-found');
  return presentActivity(row, ctx.now);
}

/**
 * A host announces what her home will do. Invalid for a wrong field or `announced-already`, NotFound for an unknown home, Forbidden for
 * whoever does not run it.
 */
export async function announceActivity(
  ctx: Ctx,
  input: AnnounceActivity,
  once: Once = {},
): Promise<ActivityCard> {
  const host = personOnly(ctx);
  const wish = parseInput(AnnounceActivity, input);
  return answerOnce(host, once, {
    request: { verb: 'announce-activity', input: wish },
    work: async (ctx, answer: AnswerKey | undefined) => {
      const subjectId = ctx.newId();
      await checkMayPutUp(ctx, wish);
      await checkTwin(ctx, wish);
      await putUpActivity(ctx, { ...wish, id: subjectId });
      await recordDeed(ctx, { verb: 'announce-activity', subjectId, homeId: wish.homeId, answer });
      return announced(ctx, subjectId);
    },
    again: announced,
  });
}
