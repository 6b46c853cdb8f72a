import { lettersToMovedUp } from '../claims/letters-to-moved-up.ts';
import { lockThing } from '../claims/claim-queries.ts';
import { releaseClaim } from '../claims/release-claim.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { forgetNameOnly } from '../people/forget-name-only.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { getSignupToAnswerFor } from './get-signup-to-answer-for.ts';
import type { MySignup } from './signup.ts';
import { isPresent, presentSignup, type SignupRow } from './signup-queries.ts';

/**
 * Gives her claim back inside the open transaction, and posts the letters to her and to whoever moves up. False, and
 * nothing changes, where she has been marked as here: she keeps it. Of somebody known by name alone the name goes too.
 */
export async function releaseSignup(ctx: PersonCtx, row: SignupRow, homeId: string): Promise<boolean> {
  const claim = { id: row.id, thingId: row.thing_id, by: ctx.actor.personId };
  const movedUp = await asSystem(ctx, async (ctx) => {
    await lockThing(ctx.db, claim.thingId);
    return (await isPresent(ctx.db, row.id)) ? 'is-here' : releaseClaim(ctx, claim);
  });
  if (movedUp === 'is-here') return false;
  // Another withdrawal was faster: it has told everybody.
  if (!movedUp) return true;
  await recordDeed(ctx, {
    verb: 'withdraw-signup',
    subjectId: row.id,
    homeId,
    personId: row.person_id,
    letters: [{ topic: 'signup-withdrawn', subjectId: row.id }, ...lettersToMovedUp(movedUp)],
  });
  await forgetNameOnly(ctx, row.person_id);
  return true;
}

/**
 * Withdraws a sign-up; the place goes to the next in line at once. Safe to repeat. NotFound where the actor may not
 * see it, Forbidden where it is not hers to withdraw, RuleBroken `activity-over`, or `already-present`
 * once the host has marked that she came.
 */
export async function withdrawSignup(ctx: Ctx, { signupId }: { signupId: string }): Promise<MySignup> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { row, activity } = await getSignupToAnswerFor(ctx, signupId);
    if (!row.withdrawn_at) {
      if (activity.ends_at <= ctx.now) throw ruleBroken('activity-over');
      if (!(await releaseSignup(ctx, row, activity.home_id))) throw ruleBroken('already-present');
    }
    return presentSignup(ctx, { ...row, withdrawn_at: row.withdrawn_at ?? ctx.now });
  });
}
