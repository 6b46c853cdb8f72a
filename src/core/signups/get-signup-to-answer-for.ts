import { findActivity } from '../activities/activity-queries.ts';
import { mayRun } from '../homes/home-policy.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { mayAnswerFor } from './signup-policy.ts';
import { findSignupVisible } from './signup-queries.ts';

/** A sign-up with its activity, for whoever may answer for it. NotFound where she may not see it, else Forbidden. */
export async function getSignupToAnswerFor(ctx: PersonCtx, signupId: string) {
  const row = isId(signupId) ? await findSignupVisible(ctx.db, signupId) : undefined;
  const activity = row && (await findActivity(ctx.db, row.activity_id));
  if (!row || !activity) throw notFound('signup-not-found');
  const { personId } = ctx.actor;
  const runsHome = mayRun({ homes: await listHomesKeptBy(ctx.db, personId) }, { id: activity.home_id });
  if (!mayAnswerFor({ personId, runsHome }, row)) throw forbidden();
  return { row, activity };
}
