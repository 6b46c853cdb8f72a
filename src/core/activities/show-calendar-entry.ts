import type { Ctx } from '../shared/ctx.ts';
import { findLastChange } from './changing/change-queries.ts';
import { findActivity } from './activity-queries.ts';
import { showActivity, type ActivityView } from './show-activity.ts';

/** What anybody may put into her own calendar. `sequence` grows with each change, so that a newer one replaces it. */
export type CalendarEntry = ActivityView & { sequence: number; saidAt: Date };

/** An activity as a calendar keeps it, for everybody; a cancelled one says so. NotFound where there is none. */
export async function showCalendarEntry(ctx: Ctx, activityId: string): Promise<CalendarEntry> {
  const view = await showActivity(ctx, activityId);
  const [row, change] = await Promise.all([
    findActivity(ctx.db, activityId),
    findLastChange(ctx.db, activityId),
  ]);
  const cancelledAt = row?.cancelled_at ?? null;
  const saidAt = cancelledAt ?? change?.changed_at ?? row?.announced_at ?? ctx.now;
  return { ...view, sequence: (change?.sequence ?? 0) + (cancelledAt ? 1 : 0), saidAt };
}
