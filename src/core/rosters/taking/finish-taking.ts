import type { Db } from '../../shared/ctx.ts';
import { markRoster } from '../roster-queries.ts';
import { countRows } from '../row-queries.ts';

/** Nothing of a roster is left to take: what came of it in numbers, which stay when its lines are forgotten. As the system. */
export async function finishTaking(db: Db, rosterId: string): Promise<void> {
  const { taken, refused } = await countRows(db, rosterId);
  await markRoster(db, rosterId, { state: 'taken', taken, refused, failures: 0 });
}
