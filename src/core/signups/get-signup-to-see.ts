import { findActivity } from '../activities/activity-queries.ts';
import { mayRun } from '../homes/home-policy.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import { isKeptBy } from '../relatives/relative-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { maySee } from './signup-policy.ts';
import { findSignupVisible } from './signup-queries.ts';

/** A sign-up with its activity, and what the actor is to it. NotFound for whoever may not see it. */
export async function getSignupToSee(ctx: PersonCtx, signupId: string) {
  const row = isId(signupId) ? await findSignupVisible(ctx.db, signupId) : undefined;
  const activity = row && (await findActivity(ctx.db, row.activity_id));
  if (!row || !activity) throw notFound('signup-not-found');
  const { personId } = ctx.actor;
  const runsHome = mayRun({ homes: await listHomesKeptBy(ctx.db, personId) }, { id: activity.home_id });
  const keepsHer = await isKeptBy(ctx.db, { id: row.person_id, keptBy: personId });
  const actor = { personId, keepsHer, runsHome };
  if (!maySee(actor, row)) throw notFound('signup-not-found');
  return { row, activity, actor };
}
