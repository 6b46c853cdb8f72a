import { z } from 'zod';
import { audiences, type ActivityCard } from '../../core/activities/activity.ts';
import type { ActivityView } from '../../core/activities/show-activity.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant, wholeNumber } from '../query.ts';

export const ActivitiesQuery = z.strictObject({
  homeId: z.string().optional(),
  from: instant.optional(),
  to: instant.optional(),
  limit: wholeNumber.optional(),
  cursor: z.string().optional(),
});

export const ActivityItem = z.object({
  id: z.uuid(),
  homeId: z.uuid(),
  homeName: z.string(),
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  place: z.string().nullable(),
  capacity: z.number().int().nullable().describe('null: no sign-up, just come'),
  taken: z.number().int(),
  waiting: z.number().int(),
  state: z.enum(['open', 'cancelled', 'over']),
});

export const ActivityPage = z.object({ items: z.array(ActivityItem), nextCursor: z.string().nullable() });

export const Activity = ActivityItem.extend({
  summary: z.string(),
  bring: z.string().nullable(),
  leader: z.string().nullable(),
  forWhom: z.array(z.enum(audiences)).describe('empty: whoever likes'),
  closedAt: instant.nullable().describe('when its host closed it, after it was over'),
  closingLine: z.string().nullable(),
});

/** What a host sends; the verb checks it. */
export const NewActivity = z.strictObject({
  homeId: z.string(),
  title: z.string(),
  summary: z.string().optional(),
  bring: z.string().nullable().optional(),
  leader: z.string().nullable().optional(),
  forWhom: z.array(z.enum(audiences)).optional(),
  startsAt: instant,
  endsAt: instant,
  placeId: z.string().nullable().optional(),
  capacity: z.number().int().nullable(),
});

export const presentCard = (card: ActivityCard): z.infer<typeof ActivityItem> => ({
  id: card.id,
  homeId: card.homeId,
  homeName: card.homeName,
  title: card.title,
  startsAt: isoWithOffset(card.startsAt),
  endsAt: isoWithOffset(card.endsAt),
  place: card.placeName,
  capacity: card.capacity,
  taken: card.taken,
  waiting: card.waiting,
  state: card.state,
});

export const presentActivityView = (view: ActivityView): z.infer<typeof Activity> => ({
  ...presentCard(view),
  summary: view.summary,
  bring: view.bring,
  leader: view.leader,
  forWhom: view.forWhom,
  closedAt: view.closedAt && isoWithOffset(view.closedAt),
  closingLine: view.closingLine,
});
