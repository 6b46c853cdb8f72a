import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { audiencesIn, restsThen, type ActivityCard, type Audience, type Rest } from './activity.ts';
import {
  findActivity,
  findActivityCard,
  findClosedDay,
  presentActivity,
  type ActivityRow,
} from './activity-queries.ts';

export type ActivityView = ActivityCard & {
  summary: string;
  bring: string | null;
  leader: string | null;
  /** What its host said when she called it off. */
  cancelledWhy: string | null;
  /** Empty: whoever likes. */
  forWhom: Audience[];
  placeId: string | null;
  /** What its host said when she closed it. */
  closingLine: string | null;
  /** Null where its home does not rest then. */
  rest: Rest | null;
  /** Where its home stays closed on that day otherwise, and why if it said so. */
  closedThatDay: { reason: string | null } | null;
};

function restOf(card: ActivityRow): Rest | null {
  const { pause_until: until, home_phone: phone, starts_at: startsAt } = card;
  return until !== null && restsThen({ startsAt }, until) ? { until, phone } : null;
}

/** An activity's own page, open to everybody; a cancelled one says so. NotFound where there is none. */
export async function showActivity(ctx: Ctx, activityId: string): Promise<ActivityView> {
  if (!isId(activityId)) throw notFound('activity-not-found');
  const [card, activity] = await Promise.all([
    findActivityCard(ctx.db, activityId),
    findActivity(ctx.db, activityId),
  ]);
  if (!card || !activity) throw notFound('activity-not-found');
  const { summary, bring, leader, place_id: placeId } = activity;
  const closedThatDay = (await findClosedDay(ctx.db, activity)) ?? null;
  return {
    ...{ ...presentActivity(card, ctx.now), summary, bring, leader, placeId },
    ...{ forWhom: audiencesIn(activity.for_whom), closingLine: activity.closing_line },
    ...{ cancelledWhy: activity.cancelled_why, rest: restOf(card), closedThatDay },
  };
}
