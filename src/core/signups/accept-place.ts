import { acceptOffer } from '../claims/accept-offer.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { getSignupToAnswerFor } from './get-signup-to-answer-for.ts';
import type { MySignup } from './signup.ts';
import { getSignupVisible, presentSignup } from './signup-queries.ts';

/**
 * Says yes to a place that is offered until a deadline. Safe to repeat. NotFound where the actor may not see the
 * sign-up, Forbidden where it is not hers to answer for; RuleBroken `offer-over` past the deadline,
 * `nothing-offered`, `activity-cancelled`.
 */
export async function acceptPlace(ctx: Ctx, { signupId }: { signupId: string }): Promise<MySignup> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { row, activity } = await getSignupToAnswerFor(ctx, signupId);
    if (activity.cancelled_at) throw ruleBroken('activity-cancelled');
    const offer = { id: row.id, thingId: row.thing_id, by: ctx.actor.personId };
    if (await asSystem(ctx, (ctx) => acceptOffer(ctx, offer))) {
      await recordDeed(ctx, {
        verb: 'accept-place',
        subjectId: row.id,
        homeId: activity.home_id,
        personId: row.person_id,
      });
    }
    return presentSignup(ctx, await getSignupVisible(ctx.db, row.id));
  });
}
