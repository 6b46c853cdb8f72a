import { z } from 'zod';
import type { Ctx, Page } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import type { ActivityCard } from './activity.ts';
import { listActivityRows, presentActivity } from './activity-queries.ts';

const homeId = z.string().refine(isId, { error: 'id-shape' });

export const ListActivities = z.strictObject({
  homeIds: z.array(homeId).max(100).optional(),
  from: z.date().optional(),
  to: z.date().optional(),
  limit: z.number().int().min(1).max(100).default(20),
  cursor: z.string().max(300).optional(),
});
export type ListActivities = z.input<typeof ListActivities>;

/** The activities of a cell in order of their start; without `from`, those that are not over yet. */
export async function listActivities(ctx: Ctx, input: ListActivities): Promise<Page<ActivityCard>> {
  const filter = parseInput(ListActivities, input);
  if (filter.homeIds?.length === 0) return { items: [], nextCursor: null };
  const page = await listActivityRows(ctx.db, { ...filter, from: filter.from ?? ctx.now });
  return { items: page.items.map((row) => presentActivity(row, ctx.now)), nextCursor: page.nextCursor };
}
