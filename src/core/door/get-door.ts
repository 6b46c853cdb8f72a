import { findActivity } from '../activities/activity-queries.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { mayNoteAtDoor } from './door-policy.ts';
import { dayHasCome } from './door-hours.ts';

export type Door = { activityId: string; homeId: string; thingId: string | null; startsAt: Date };

/**
 * The door of an activity, for a verb of whoever keeps the home. NotFound for an unknown activity, Forbidden for whoever
 * does not keep its home.
 */
export async function getDoor(
  ctx: PersonCtx,
  activityId: string,
): Promise<Door & { cancelledAt: Date | null }> {
  const activity = isId(activityId) ? await findActivity(ctx.db, activityId) : undefined;
  if (!activity) throw notFound('activity-not-found');
  const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
  if (!mayNoteAtDoor(keeping, { id: activity.home_id })) throw forbidden();
  const { id, home_id: homeId, starts_at: startsAt, cancelled_at: cancelledAt } = activity;
  return { activityId: id, homeId, thingId: activity.thing_id, startsAt, cancelledAt };
}

/** RuleBroken `activity-cancelled` or `activity-not-today` where nobody can have come at that time. */
export function checkDoor(door: Door & { cancelledAt: Date | null }, at: Date): void {
  if (door.cancelledAt) throw ruleBroken('activity-cancelled');
  if (!dayHasCome(door, at)) throw ruleBroken('activity-not-today');
}
