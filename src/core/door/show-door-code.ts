import { findActivityCard, presentActivity } from '../activities/activity-queries.ts';
import type { ActivityCard } from '../activities/activity.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { codeFrom } from '../signups/signup.ts';
import { mayShowDoorCode } from './door-policy.ts';
import { findDoorCode, insertDoorCode } from './door-queries.ts';

const lengthOfACode = 10;

/**
 * The code by which people note at the door that they have come; made when it is first asked for. NotFound for an
 * unknown activity, Forbidden for whoever does not keep its home.
 */
export async function showDoorCode(
  ctx: Ctx,
  activityId: string,
): Promise<{ activity: ActivityCard; code: string }> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(activityId) ? await findActivityCard(ctx.db, activityId) : undefined;
    if (!row) throw notFound('activity-not-found');
    const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
    if (!mayShowDoorCode(keeping, { id: row.home_id })) throw forbidden();
    const code = codeFrom(ctx.newId(), lengthOfACode);
    await insertDoorCode(ctx.db, { activity_id: row.id, code, made_at: ctx.now });
    const made = await findDoorCode(ctx.db, row.id);
    if (made === undefined) throw notFound('activity-not-found');
    return { activity: presentActivity(row, ctx.now), code: made };
  });
}
