import { isGrid, villageOf } from '../../households/household.ts';
import { findCount, howCounted, keepCount, lockCounts } from '../../households/household-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { markRowRefused, markRowTaken, type ReadyRow } from '../row-queries.ts';
import type { Taking } from './taking.ts';

/** How many households a village or a grid has from today; one that is counted the other way is refused. As the system. */
export async function takeHouseholds(ctx: Ctx, row: ReadyRow, { by }: Taking): Promise<void> {
  const { area_code: areaCode, households } = row;
  if (areaCode === null || households === null) throw new Error('a ready line counts nothing');
  await lockCounts(ctx);
  const { isWhole, isByGrids } = await howCounted(ctx.db, villageOf(areaCode));
  if (isGrid(areaCode) ? isWhole : isByGrids) {
    await markRowRefused(ctx.db, row.id, 'counted-otherwise');
    return;
  }
  const before = await findCount(ctx.db, areaCode);
  const counted = { area_code: areaCode, from_on: dayOf(ctx.now), households };
  await keepCount(ctx.db, { ...counted, set_at: ctx.now, set_by: by, said_in: row.id });
  await markRowTaken(ctx.db, row.id, {
    households_before: before?.households ?? 0,
    ...(before?.said_in && { replaced_id: before.said_in }),
  });
}
