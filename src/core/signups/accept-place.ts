import { findActivity } from '../activities/activity-queries.ts';
import { acceptOffer } from '../claims/accept-offer.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { mayRun } from '../homes/home-policy.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { MySignup } from './signup.ts';
import { mayAnswerFor } from './signup-policy.ts';
import { findSignupVisible, getSignupVisible, presentSignup } from './signup-queries.ts';

/**
 * Says yes to a place that is offered until a deadline. Safe to repeat. NotFound where the actor may not see the
 * sign-up, Forbidden where it is not hers to answer for; RuleBroken `offer-over` past the deadline,
 * `nothing-offered`, `activity-cancelled`.
 */
export async function acceptPlace(ctx: Ctx, { signupId }: { signupId: string }): Promise<MySignup> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(signupId) ? await findSignupVisible(ctx.db, signupId) : undefined;
    const activity = row && (await findActivity(ctx.db, row.activity_id));
    if (!row || !activity) throw notFound('signup-not-found');
    const { personId } = ctx.actor;
    const runsHome = mayRun({ homes: await listHomesKeptBy(ctx.db, personId) }, { id: activity.home_id });
    if (!mayAnswerFor({ personId, runsHome }, row)) throw forbidden();
    if (activity.cancelled_at) throw ruleBroken('activity-cancelled');
    const offer = { id: row.id, thingId: row.thing_id, by: personId };
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
