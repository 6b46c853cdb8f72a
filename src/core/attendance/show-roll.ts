import { findActivityCard, presentActivity } from '../activities/activity-queries.ts';
import { insertReadings } from '../audit/reading-queries.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { doorCodeOf } from '../signups/signup.ts';
import { mayReadRoll } from './attendance-policy.ts';
import { listRollRows, type RollRecord } from './attendance-queries.ts';
import type { Roll, RollRow } from './roll.ts';

function present(records: readonly RollRecord[]): RollRow[] {
  let position = 0;
  return records.map((record) => {
    const waits = record.confirmed_at === null;
    if (waits) position += 1;
    return {
      signupId: record.id,
      name: record.name ?? '',
      code: doorCodeOf(record.id),
      partySize: record.party_size,
      status: waits ? 'waiting' : 'confirmed',
      position: waits ? position : null,
      present: record.attendance_id !== null,
    };
  });
}

/**
 * The list at the door, by name: those with a place, then the queue. Each other person on it can see afterwards that
 * it was read. NotFound for an unknown activity, Forbidden for whoever does not keep its home.
 */
export async function showRoll(ctx: Ctx, activityId: string): Promise<Roll> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const activity = isId(activityId) ? await findActivityCard(ctx.db, activityId) : undefined;
    if (!activity) throw notFound('activity-not-found');
    const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
    if (!mayReadRoll(keeping, { id: activity.home_id })) throw forbidden();
    const records = await listRollRows(ctx.db, activity.id);
    await insertReadings(ctx, {
      verb: 'read-roll',
      subjectId: activity.id,
      homeId: activity.home_id,
      personIds: records.map((record) => record.person_id),
    });
    return { activity: presentActivity(activity, ctx.now), rows: present(records) };
  });
}
