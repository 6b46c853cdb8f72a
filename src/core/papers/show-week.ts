import { z } from 'zod';
import type { ActivityCard } from '../activities/activity.ts';
import { listActivities } from '../activities/list-activities.ts';
import { showHome } from '../homes/show-home.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay, weekdayOf } from '../shared/dates.ts';
import { parseInput } from '../shared/parse-input.ts';
import { groupWeek, type Week } from './week.ts';

const ShowWeek = z.strictObject({
  homeId: z.string(),
  /** Any day of the week; without it, this week. */
  day: z.iso.date({ error: 'wrong-form' }).optional(),
});
type ShowWeek = z.input<typeof ShowWeek>;

export type HomeWeek = Week & { home: { id: string; name: string; phone: string | null } };

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(startOfDay(day)));

async function listAll(
  ctx: Ctx,
  filter: { homeIds: string[]; from: Date; to: Date },
): Promise<ActivityCard[]> {
  const all: ActivityCard[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listActivities(ctx, { ...filter, limit: 100, ...(cursor && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

/**
 * A home's week from Monday to Sunday for the paper at its door. Open to everybody: it says less than the home's own
 * page. NotFound where there is no such home, Invalid where the day is none.
 */
export async function showWeek(ctx: Ctx, input: ShowWeek): Promise<HomeWeek> {
  const { homeId, day = dayOf(ctx.now) } = parseInput(ShowWeek, input);
  const { id, name, phone } = await showHome(ctx, homeId);
  const monday = mondayOf(day);
  const from = startOfDay(monday);
  const to = startOfDay(addDays(monday, 7));
  const activities = await listAll(ctx, { homeIds: [id], from, to });
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  return { home: { id, name, phone }, ...groupWeek(days, activities) };
}
