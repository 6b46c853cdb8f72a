import { listCountsOf } from '../door/door-queries.ts';
import type { Db } from '../shared/ctx.ts';
import { countArrivedOfLists } from './attendance-queries.ts';
import type { Present } from './roll.ts';

/** Who came to each of these activities, by the list and beside it, and the newest count of heads: wherever it is shown. */
export async function countPresent(
  db: Db,
  activityIds: readonly string[],
): Promise<(activityId: string) => Present> {
  const arrived = await countArrivedOfLists(db, activityIds);
  const beside = Map.groupBy(await listCountsOf(db, activityIds), (count) => count.activity_id);
  return (activityId) => {
    const here = beside.get(activityId) ?? [];
    const walkIns = here.filter(({ kind }) => kind === 'walk-in');
    return {
      present: walkIns.reduce((sum, { people }) => sum + people, arrived.get(activityId) ?? 0),
      headcount: here.findLast(({ kind }) => kind === 'headcount')?.people ?? null,
    };
  };
}
