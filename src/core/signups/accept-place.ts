import { acceptOffer } from '../claims/accept-offer.ts';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordAnswer } from '../deeds/record-answer.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem } from '../shared/transaction.ts';
import { getSignupToAnswerFor } from './get-signup-to-answer-for.ts';
import { doorCodeOf, type MySignup } from './signup.ts';
import { getSignupVisible, type SignupRow } from './signup-queries.ts';

/**
 * Says yes to a place that is offered until a deadline. Safe to repeat. NotFound where the actor may not see the
 * sign-up, Forbidden where it is not hers to answer for; RuleBroken `offer-over` past the deadline,
 * `nothing-offered`, `activity-cancelled`. A retry with the same key gets the first answer.
 */
export async function acceptPlace(
  ctx: Ctx,
  { signupId }: { signupId: string },
  once: Once = {},
): Promise<MySignup> {
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'accept-place', input: { signupId } },
    work: (ctx, answer) => accept(ctx, signupId, answer),
    again: (ctx, id) => asSystem(ctx, async (ctx) => taken(await getSignupVisible(ctx.db, id))),
  });
}

async function accept(ctx: PersonCtx, signupId: string, answer: AnswerKey | undefined): Promise<MySignup> {
  const { row, activity } = await getSignupToAnswerFor(ctx, signupId);
  if (activity.cancelled_at) throw ruleBroken('activity-cancelled');
  const offer = { id: row.id, thingId: row.thing_id, by: ctx.actor.personId };
  if (await asSystem(ctx, (ctx) => acceptOffer(ctx, offer))) {
    const { id: subjectId, person_id: personId } = row;
    await recordDeed(ctx, { verb: 'accept-place', subjectId, homeId: activity.home_id, personId });
  }
  await recordAnswer(ctx, answer, { subjectId: row.id });
  return taken(row);
}

/** The place is hers: what she is told, also on a retry, whatever became of it since. */
const taken = (row: SignupRow): MySignup => ({
  ...{
    id: row.id,
    activityId: row.activity_id,
    status: 'confirmed',
    position: null,
    hadPlace: true,
    offerEndsAt: null,
  },
  ...{ partySize: row.party_size, code: doorCodeOf(row.id), placedAt: row.placed_at },
});
