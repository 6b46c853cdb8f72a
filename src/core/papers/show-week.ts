import { z } from 'zod';
import type { ActivityCard } from '../activities/activity.ts';
import { listActivities } from '../activities/list-activities.ts';
import type { ComingChange } from '../homes/hours/coming-changes.ts';
import { listChanges } from '../homes/hours/list-changes.ts';
import { getShownHome, pauseOf, type Home } from '../homes/show-home.ts';
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

type Day = Week['days'][number] & { change: ComingChange | null };

/** `change`: how the home is open that day, where not as in other weeks. */
export type HomeWeek = Omit<Week, 'days'> & {
  home: { id: string; name: string; phone: string | null };
  days: Day[];
};

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

/** How the home is open on a day of this week, where not as in others; a rest comes before all that its hours say. */
async function changesOf(
  ctx: Ctx,
  home: Home,
  monday: string,
): Promise<(day: string) => ComingChange | null> {
  const changes = await listChanges(ctx, home, { from: startOfDay(monday), days: 7 });
  const pause = pauseOf(home);
  const today = dayOf(ctx.now);
  return (day) =>
    pause && day >= today && day < pause.until
      ? { day, open: [], reason: pause.why, holiday: null, asWeekday: null }
      : (changes.find((change) => change.day === day) ?? null);
}

/**
 * A home's week from Monday to Sunday for the paper at its door. Open to everybody: it says less than the home's own
 * page. NotFound where there is no such home, Invalid where the day is none.
 */
export async function showWeek(ctx: Ctx, input: ShowWeek): Promise<HomeWeek> {
  const { homeId, day = dayOf(ctx.now) } = parseInput(ShowWeek, input);
  const home = await getShownHome(ctx, homeId);
  const { id, name, phone } = home;
  const monday = mondayOf(day);
  const from = startOfDay(monday);
  const to = startOfDay(addDays(monday, 7));
  const [activities, changeOn] = await Promise.all([
    listAll(ctx, { homeIds: [id], from, to }),
    changesOf(ctx, home, monday),
  ]);
  const week = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  const { often, days } = groupWeek(week, activities);
  return {
    home: { id, name, phone },
    often,
    days: days.map((one) => ({ ...one, change: changeOn(one.day) })),
  };
}
