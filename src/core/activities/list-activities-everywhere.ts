import { cursorAfter } from '../shared/cursor.ts';
import type { Ctx, Page } from '../shared/ctx.ts';
import type { ActivityCard } from './activity.ts';
import { listActivities, type ListActivities } from './list-activities.ts';

const inOrder = (a: ActivityCard, b: ActivityCard) =>
  a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1);

/** The activities of several cells as one list. A cursor says the same in each of them: after this start, this id. */
export async function listActivitiesEverywhere(
  cells: readonly Ctx[],
  input: ListActivities,
): Promise<Page<ActivityCard>> {
  const { limit = 20 } = input;
  const pages = await Promise.all(cells.map((ctx) => listActivities(ctx, input)));
  const all = pages.flatMap(({ items }) => items).sort(inOrder);
  const items = all.slice(0, limit);
  const last = items.at(-1);
  const goesOn = all.length > limit || pages.some(({ nextCursor }) => nextCursor !== null);
  return { items, nextCursor: goesOn && last ? cursorAfter([last.startsAt.toISOString(), last.id]) : null };
}
