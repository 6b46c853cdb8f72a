import { recordDeed } from '../deeds/record-deed.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { mayMarkPresent } from './attendance-policy.ts';
import { findSignupToMark, insertAttendance, markUndone } from './attendance-queries.ts';

export type MarkPresent = { signupId: string; present: boolean };

/**
 * The host notes that a party has come, or takes it back; both are kept. Safe to repeat. NotFound where the actor may
 * not see the sign-up, Forbidden where she does not keep the home, RuleBroken `signup-withdrawn` or
 * `activity-cancelled` where nobody can come any more.
 */
export async function markPresent(ctx: Ctx, { signupId, present }: MarkPresent): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const signup = isId(signupId) ? await findSignupToMark(ctx.db, signupId) : undefined;
    if (!signup) throw notFound('signup-not-found');
    const by = ctx.actor.personId;
    const keeping = { homes: await listHomesKeptBy(ctx.db, by) };
    if (!mayMarkPresent(keeping, { id: signup.home_id })) throw forbidden();
    if (present && signup.withdrawn_at) throw ruleBroken('signup-withdrawn');
    if (present && signup.cancelled_at) throw ruleBroken('activity-cancelled');
    const mark = { signupId: signup.id, at: ctx.now, by };
    const changed = present
      ? await insertAttendance(ctx.db, ctx.newId(), mark)
      : await markUndone(ctx.db, mark);
    if (!changed) return;
    await recordDeed(ctx, {
      verb: present ? 'mark-present' : 'unmark-present',
      subjectId: signup.id,
      homeId: signup.home_id,
      personId: signup.person_id,
    });
  });
}
