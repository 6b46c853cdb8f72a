import type { Ctx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { stateOf } from './village-merger.ts';
import { lockVillageMerger, type VillageMergerRow } from './village-merger-queries.ts';

/** One that is still to be done, kept from others. NotFound; RuleBroken `villages-merged`, `villages-dropped` where it is over. */
export async function lockWaiting({ db }: Ctx, mergerId: string): Promise<VillageMergerRow> {
  const merger = isId(mergerId) ? await lockVillageMerger(db, mergerId) : undefined;
  if (!merger) throw notFound('village-merger-not-found');
  const state = stateOf(merger);
  if (state === 'dropped') throw ruleBroken('villages-dropped');
  if (state === 'merged' || state === 'undone') throw ruleBroken('villages-merged');
  return merger;
}
