import type { Ctx } from '../../shared/ctx.ts';
import type { RosterKind } from '../roster.ts';
import { refuseWishedBefore } from './refuse-wished-before.ts';
import { listVillagesNamed, refuseCertain, refuseDoubts, refuseNamesakes } from './judge-queries.ts';

/** The women of so many villages are held in memory at once. */
const villagesAtOnce = 50;

/**
 * Refuses what no line can know of itself: the same woman twice, one who is kept touch with already, one who wishes no contact. The
 * first of two stays ready. Asked as the system, once all lines are read, and once more before they are taken.
 */
export async function judgeRows(
  ctx: Ctx,
  rosterId: string,
  { kind, doubtsToo = false }: { kind: RosterKind; doubtsToo?: boolean },
): Promise<void> {
  await refuseCertain(ctx, rosterId, kind);
  if (kind !== 'women') return;
  await refuseWishedBefore(ctx, rosterId);
  if (doubtsToo) return;
  await refuseDoubts(ctx, rosterId);
  const codes = await listVillagesNamed(ctx, rosterId);
  for (let nth = 0; nth < codes.length; nth += villagesAtOnce)
    await refuseNamesakes(ctx, rosterId, codes.slice(nth, nth + villagesAtOnce));
}
