import type { ActivityCard } from '../activities/activity.ts';
import { findActivityCard, presentActivity } from '../activities/activity-queries.ts';
import { listRelativesOf } from '../relatives/relative-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getSignupToSee } from './get-signup-to-see.ts';
import type { SignupAtDoor } from './signup.ts';
import { presentAtDoor } from './signup-queries.ts';

/** `forWhom`: the name of one of her relatives; null where it is her own, or a host looks at it. */
type Shown = SignupAtDoor & { activity: ActivityCard; forWhom: string | null };

/** One sign-up with its activity, for whoever may see it; NotFound for everybody else. */
export async function showSignup(ctx: Ctx, signupId: string): Promise<Shown> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { row } = await getSignupToSee(ctx, signupId);
    const activity = await findActivityCard(ctx.db, row.activity_id);
    if (!activity) throw notFound('signup-not-found');
    const { personId } = ctx.actor;
    const relatives = row.person_id === personId ? [] : await listRelativesOf(ctx.db, personId);
    const forWhom = relatives.find(({ id }) => id === row.person_id)?.name ?? null;
    return { ...(await presentAtDoor(ctx, row)), activity: presentActivity(activity, ctx.now), forWhom };
  });
}
